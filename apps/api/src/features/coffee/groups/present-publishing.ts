import type { CoffeePublishing } from '@elevate/contracts/coffee-rounds'
import type { PublishingRow } from './publishing-queries.ts'
import { publishingSentence } from './publishing-rules.ts'

export const presentPublishing = ({ id, state, told, people, requestedAt }: PublishingRow): CoffeePublishing => ({
  id,
  state,
  told,
  people,
  requestedAt: requestedAt.toISOString(),
  sentence: publishingSentence({ state, told, people }),
})
