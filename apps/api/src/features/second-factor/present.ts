import type { MySecondFactor, Passkey } from '@elevate/contracts/second-factor'
import { mayRemove, type PasskeyRow, requiredFrom, type Standing } from '../sign-in/public.ts'

export const presentPasskey = ({ id, name, createdAt, lastUsedAt, version }: PasskeyRow): Passkey => ({
  id,
  name,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  version,
})

type Mine = {
  standing: Standing
  authenticator: { sealedKey: string | null; since: Date | null; lastUsedAt: Date | null } | undefined
  passkeys: PasskeyRow[]
  codes: { createdAt: Date; usedAt: Date | null }[]
  hasPassword: boolean
  today: string
}

export const presentMySecondFactor = (mine: Mine): MySecondFactor => {
  const { standing, authenticator, passkeys, codes, hasPassword, today } = mine
  const mayGo = mayRemove(standing, today)
  const since = authenticator?.sealedKey ? authenticator.since : null
  const madeAt = codes[0]?.createdAt
  return {
    authenticator: since
      ? { since: since.toISOString(), lastUsedAt: authenticator?.lastUsedAt?.toISOString() ?? null }
      : null,
    passkeys: passkeys.map(presentPasskey),
    recoveryCodes: madeAt ? { left: standing.codesLeft, madeAt: madeAt.toISOString() } : null,
    hasPassword,
    requiredFrom: requiredFrom(standing),
    can: {
      removeAuthenticator: standing.hasAuthenticator && mayGo,
      removePasskeys: passkeys.length > 0 && mayGo,
    },
  }
}
