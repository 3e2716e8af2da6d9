import type { CoffeeRoundState } from '@elevate/contracts/coffee-vocabulary'
import { stateNames } from './words.ts'

const colours: Record<CoffeeRoundState, string> = {
  open: 'blue',
  drawn: 'yellow',
  published: 'green',
  closed: 'grey',
  cancelled: 'grey',
}

export function StateTag({ state }: { state: CoffeeRoundState }) {
  return <strong className={`nhsuk-tag nhsuk-tag--${colours[state]}`}>{stateNames[state]}</strong>
}
