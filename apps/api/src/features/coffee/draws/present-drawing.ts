import type { CoffeeDrawing } from '@elevate/contracts/coffee-draws'
import type { DrawingRow } from './drawing-queries.ts'
import { drawingSentence } from './drawing-rules.ts'

export const presentDrawing = ({
  id,
  state,
  step,
  requestedAt,
}: Pick<DrawingRow, 'id' | 'state' | 'step' | 'requestedAt'>): CoffeeDrawing => ({
  id,
  state,
  step,
  requestedAt: requestedAt.toISOString(),
  sentence: drawingSentence({ state, step }),
})
