import type { SecondFactorRepository } from '@snout/application/ports/access';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';

export const secondFactorRepository = (tx: TxClient, { orgId }: OrgScope): SecondFactorRepository => {
  const ofUser = (id: string) => ({ where: { orgId_id: { orgId, id } } });
  return {
    async find(userId) {
      const select = { totpSecret: true, totpConfirmedAt: true };
      const row = await tx.user.findUnique({ ...ofUser(userId), select });
      return row?.totpSecret ? { sealedSecret: row.totpSecret, confirmedAt: row.totpConfirmedAt } : null;
    },
    async begin(userId, totpSecret) {
      await tx.user.update({ ...ofUser(userId), data: { totpSecret, totpConfirmedAt: null, totpLastStep: null } });
    },
    async confirm(userId, totpConfirmedAt) {
      await tx.user.update({ ...ofUser(userId), data: { totpConfirmedAt } });
    },
    async remove(userId) {
      const data = { totpSecret: null, totpConfirmedAt: null, totpLastStep: null };
      await tx.user.update({ ...ofUser(userId), data });
      await tx.recoveryCode.deleteMany({ where: { orgId, userId } });
    },
    async useStep(id, step) {
      const where = { orgId, id, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] };
      return (await tx.user.updateMany({ where, data: { totpLastStep: step } })).count === 1;
    },
    async saveRecoveryCodes(userId, codes) {
      await tx.recoveryCode.deleteMany({ where: { orgId, userId } });
      await tx.recoveryCode.createMany({ data: codes.map(({ id, hash }) => ({ id, orgId, userId, codeHash: hash })) });
    },
    async useRecoveryCode(userId, codeHash, at) {
      const where = { orgId, userId, codeHash, usedAt: null };
      return (await tx.recoveryCode.updateMany({ where, data: { usedAt: at } })).count === 1;
    },
    countRecoveryCodes: (userId) => tx.recoveryCode.count({ where: { orgId, userId, usedAt: null } }),
  };
};
