import type { KindOfUser } from '@elevate/contracts/access'
import type { Me } from '@elevate/contracts/me'

/** Who is here to come to one, or to host one. */
export const comesToDropIns = (_me: Me, hat: KindOfUser | undefined): boolean => hat === 'partner' || hat === 'mentor'
