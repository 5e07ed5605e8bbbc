import { Trouble } from './progress.mjs';

const isPort = (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;

/** What cannot work, in words; empty when all is well. Checked before anything is installed or started. */
export function problemsOf(env, options) {
  const problems = [];
  const port = options.port ?? env.PORT ?? '3000';
  if (!isPort(port)) problems.push(`${options.port ? '--port' : 'PORT'}: "${port}" is not a port (1 to 65535)`);
  if (env.TWILIO_BASE_URL && !(env.TWILIO_ACCOUNT_SID && env.TWILIO_AUTH_TOKEN)) {
    problems.push('TWILIO_BASE_URL: needs TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN too');
  } else if (Boolean(env.TWILIO_ACCOUNT_SID) !== Boolean(env.TWILIO_AUTH_TOKEN)) {
    problems.push('TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN: one of the two is missing');
  }
  if (env.SMTP_URL && !env.MAIL_FROM) problems.push('MAIL_FROM: is needed with SMTP_URL');
  if (options.fresh && env.DATABASE_URL) {
    problems.push(
      '--fresh wipes only the embedded database; DATABASE_URL leads to one of your own, so empty that yourself',
    );
  }
  if (env.NODE_ENV === 'production') problems.push(...productionProblems(env, options));
  return problems;
}

function productionProblems(env, options) {
  const problems = ['JWT_SECRET', 'ENCRYPTION_KEYS', 'PUBLIC_BASE_URL']
    .filter((key) => !env[key])
    .map((key) => `${key}: must be set in production`);
  if (env.TWILIO_BASE_URL) problems.push('TWILIO_BASE_URL: refused in production, texts go to the provider itself');
  if (options.dev) problems.push('--dev: refused in production');
  if (options.fresh) problems.push('--fresh: refused in production');
  return problems;
}

/** Throws every problem at once. */
export function checkSettings(env, options) {
  const problems = problemsOf(env, options);
  if (problems.length > 0)
    throw new Trouble(`It cannot start like this:\n${problems.map((line) => `  ${line}`).join('\n')}`);
}

/** Whether the built-in phone network plays the provider: never in production, nor for those who bring a provider. */
export const usesCarrier = (env) => env.NODE_ENV !== 'production' && !env.TWILIO_BASE_URL && !env.TWILIO_ACCOUNT_SID;

/**
 * The environment of the programs. `secrets` fill in what development has no need to be told; `ports` are free ones.
 * What was given always wins.
 */
export function composeSettings({ env, options, secrets, ports, folder }) {
  const port = options.port ?? env.PORT ?? '3000';
  const publicBaseUrl = env.PUBLIC_BASE_URL ?? `http://localhost:${port}`;
  return {
    ENABLE_MESSAGING: 'true',
    VITE_ENABLE_MESSAGING_V1: 'true',
    LOG_LEVEL: 'info',
    METRICS_PORT: String(ports.metrics),
    // With hot reload the pages come from a server of their own.
    WEB_ORIGIN: ports.web ? `http://localhost:${ports.web}` : publicBaseUrl,
    ...secretsFor(env, secrets),
    ...env,
    PORT: port,
    PUBLIC_BASE_URL: publicBaseUrl,
    DATA_DIR: folder,
    ...(usesCarrier(env) ? carrierSettings(secrets, ports.carrier) : {}),
  };
}

/** An account of the carrier is of no use to somebody else's provider. */
function secretsFor(env, { JWT_SECRET, ENCRYPTION_KEYS }) {
  return env.NODE_ENV === 'production' ? {} : { JWT_SECRET, ENCRYPTION_KEYS };
}

const carrierSettings = ({ TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: token }, port) => ({
  TWILIO_ACCOUNT_SID: sid,
  TWILIO_AUTH_TOKEN: token,
  TWILIO_BASE_URL: `http://127.0.0.1:${port}`,
  CARRIER_PORT: String(port),
  CARRIER_URL: `http://localhost:${port}`,
  CARRIER_ACCOUNT_SID: sid,
  CARRIER_AUTH_TOKEN: token,
});
