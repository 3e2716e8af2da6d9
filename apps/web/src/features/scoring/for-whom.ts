import type { KindOfUser } from '@elevate/contracts/access'
import type { Me } from '@elevate/contracts/me'

/** Who is here to score on a panel. */
export const sitsOnPanels = ({ can }: Me, hat: KindOfUser | undefined): boolean =>
  can.sitOnPanels && hat === 'panel-member'
