import type { KindOfUser } from '@elevate/contracts/access'
import type { Me } from '@elevate/contracts/me'

/** Who is here to run coffee rounds. */
export const runsCoffeeRounds = ({ can }: Me, hat: KindOfUser | undefined): boolean =>
  can.runCoffeeRounds && hat === 'coordinator'

/** Who is here to meet somebody: a partner, whatever else they are, unless they are here to run the rounds. */
export const takesPartInCoffee = (me: Me, hat: KindOfUser | undefined): boolean =>
  me.can.takePartInCoffee && !runsCoffeeRounds(me, hat)
