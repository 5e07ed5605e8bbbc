/** [HTTP status, message] of the codes this network refuses with. */
const KNOWN: Record<number, readonly [number, string]> = {
  20003: [401, 'Authenticate'],
  20009: [409, 'Cannot delete this resource before it is complete'],
  20404: [404, 'The requested resource was not found'],
  20429: [429, 'Too Many Requests'],
  20500: [500, 'An internal server error has occurred'],
  20503: [503, 'The service is unavailable. Please try again'],
  20001: [400, 'Unknown parameters'],
  21211: [400, "The 'To' number is not a valid phone number"],
  21212: [400, "The 'From' number is not a valid phone number, shortcode, or alphanumeric sender ID"],
  21266: [400, "'To' and 'From' number cannot be the same"],
  21408: [400, "Permission to send an SMS has not been enabled for the region indicated by the 'To' number"],
  21421: [400, 'PhoneNumber is not a valid number'],
  21422: [400, 'PhoneNumber is not available'],
  21451: [400, 'AreaCode is not valid'],
  21452: [400, 'No phone numbers found in the area code'],
  21502: [400, 'SmsUrl is not a valid URL'],
  21602: [400, 'Message body is required'],
  21603: [400, "A 'From' or 'MessagingServiceSid' parameter is required"],
  21604: [400, "A 'To' phone number is required"],
  21606: [400, "The 'From' phone number provided is not a valid message-capable phone number for this account"],
  21609: [400, 'The StatusCallback URL is not a valid URL'],
  21610: [400, 'Attempt to send to unsubscribed recipient'],
  21617: [400, 'The concatenated message body exceeds the 1600 character limit'],
  21620: [400, 'Invalid media URL(s)'],
  21623: [400, 'Number of media files exceeds allowed limit'],
  21624: [400, 'Validity period is not valid'],
  21701: [404, 'The Messaging Service does not exist'],
  21703: [400, 'The Messaging Service contains no phone numbers'],
  30409: [409, 'The message is not in a state that can be canceled'],
  35118: [400, 'MessagingServiceSid is required to schedule a message'],
};

/** A refusal as the API words it. Unknown codes are allowed, so that a script can answer with any. */
export class ApiError extends Error {
  readonly status: number;

  constructor(
    readonly code: number,
    status?: number,
  ) {
    const [knownStatus, message] = KNOWN[code] ?? [400, 'The request was refused'];
    super(message);
    this.status = status ?? knownStatus;
  }

  toBody() {
    const { code, message, status } = this;
    return { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status };
  }
}
