import type { KindOfUser } from '@elevate/contracts/access'
import type { Me } from '@elevate/contracts/me'

/** Who is here to recruit. */
export const recruits = ({ can }: Me, hat: KindOfUser | undefined): boolean =>
  can.runRecruitment && hat === 'coordinator'
