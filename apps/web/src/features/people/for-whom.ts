import type { KindOfUser } from '@elevate/contracts/access'
import type { Me } from '@elevate/contracts/me'

/** Who is here to run a programme. */
export const runsProgramme = ({ can }: Me, hat: KindOfUser | undefined): boolean =>
  can.seePeople && (hat === 'coordinator' || hat === 'administrator')
