import type { KindOfUser } from '@elevate/contracts/access'
import type { Me } from '@elevate/contracts/me'

/** Who is here to see that everybody is supported. */
export const runsSupport = ({ can }: Me, hat: KindOfUser | undefined): boolean =>
  can.runSupport && hat === 'coordinator'
