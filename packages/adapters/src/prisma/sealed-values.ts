import { TOTP_FIELD } from '@snout/application/access/steps/check-code';
import { MAIL_LINK_FIELD } from '@snout/application/mail/steps/queue-mail';
import type { OrgScope } from '@snout/application/ports/scope';
import type { SealedValue, SealedValues } from '@snout/application/ports/sealed-values';
import { PROVIDER_SECRET_FIELD } from '@snout/application/setup/provider-account';
import type { TxClient } from './connect';

const SITTER_PHONE_FIELD = 'sitter.personal_e164';

export const sealedValues = (tx: TxClient, { orgId }: OrgScope): SealedValues => ({
  list: () =>
    tx.$queryRaw<SealedValue[]>`
      SELECT 'provider_config' AS "table", id, ${PROVIDER_SECRET_FIELD} AS field, secrets AS sealed
      FROM provider_config WHERE org_id = ${orgId}::uuid
      UNION ALL SELECT 'former_account', id, ${PROVIDER_SECRET_FIELD}, secrets
      FROM former_account WHERE org_id = ${orgId}::uuid
      UNION ALL SELECT 'sitter', id, ${SITTER_PHONE_FIELD}, personal_e164
      FROM sitter WHERE org_id = ${orgId}::uuid AND personal_e164 IS NOT NULL
      UNION ALL SELECT 'user', id, ${TOTP_FIELD}, totp_secret
      FROM "user" WHERE org_id = ${orgId}::uuid AND totp_secret IS NOT NULL
      UNION ALL SELECT 'outgoing_mail', id, ${MAIL_LINK_FIELD}, sealed_link
      FROM outgoing_mail WHERE org_id = ${orgId}::uuid AND sealed_link IS NOT NULL`,
  async replace({ table, id, sealed: before }, sealed) {
    switch (table) {
      case 'provider_config':
        return (
          (await tx.providerConfig.updateMany({ where: { orgId, id, secrets: before }, data: { secrets: sealed } }))
            .count === 1
        );
      case 'former_account':
        return (
          (await tx.formerAccount.updateMany({ where: { orgId, id, secrets: before }, data: { secrets: sealed } }))
            .count === 1
        );
      case 'sitter':
        return (
          (await tx.sitter.updateMany({ where: { orgId, id, personalE164: before }, data: { personalE164: sealed } }))
            .count === 1
        );
      case 'outgoing_mail':
        return (
          (await tx.outgoingMail.updateMany({ where: { orgId, id, sealedLink: before }, data: { sealedLink: sealed } }))
            .count === 1
        );
      case 'user':
        return (
          (await tx.user.updateMany({ where: { orgId, id, totpSecret: before }, data: { totpSecret: sealed } }))
            .count === 1
        );
    }
  },
});
