import type { KindOfUser } from '@elevate/contracts/access'
import type { Me } from '@elevate/contracts/me'

/** Who is here to answer check-ins, or to read what was shared with them as a mentor. */
export const hasCheckIns = (_me: Me, hat: KindOfUser | undefined): boolean => hat === 'partner' || hat === 'mentor'
