import { type Static, Type } from 'typebox'
import { CoffeePerson } from './coffee-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Instant, Line, Nullable, Strict, Uuid } from './text.ts'

const Pair = Type.Array(Uuid, { minItems: 2, maxItems: 2, uniqueItems: true })
const Together = Type.Array(Uuid, { minItems: 2, maxItems: 3, uniqueItems: true })

export const CoffeeDrawnGroup = Type.Object({
  people: Type.Array(CoffeePerson),
  /** Kept from the draw before because the coordinator pinned it. */
  isPinned: Type.Boolean(),
  /** Why these people, in plain words. */
  explanation: Type.String(),
  /** How many pairs in it have met in a coffee round before. */
  repeats: Type.Integer(),
})
export type CoffeeDrawnGroup = Static<typeof CoffeeDrawnGroup>

/** A preview: nobody is told of it. */
export const CoffeeDraw = Type.Object({
  id: Uuid,
  /** The same seed and the same people give the same draw. */
  seed: Type.String(),
  drawnAt: Instant,
  /** False where people have joined, paused or changed their details since; then it cannot be published. */
  isUpToDate: Type.Boolean(),
  groups: Type.Array(CoffeeDrawnGroup),
  /** Nobody could be found for them this time; they are told kindly, and come first next time. No reasons are given. */
  notPlaced: Type.Array(CoffeePerson),
  repeats: Type.Integer(),
  /** What could not be had, and why, in plain words; empty where everything could. */
  notes: Type.Array(Type.String()),
  /** Whether the separate verifier accepts the proof that no draw does better, and the sentence that says so. */
  proof: Type.Object({ isAccepted: Type.Boolean(), sentence: Type.String() }),
  /** How many rounds without a repeat are left at most, this one not counted; null where that is not known. */
  roundsWithoutRepeatLeft: Nullable(Type.Integer()),
  forbidden: Type.Array(Type.Object({ people: Type.Array(CoffeePerson) })),
})
export type CoffeeDraw = Static<typeof CoffeeDraw>

export const drawCoffeeRound = endpoint({
  method: 'POST',
  url: '/coffee-rounds/:roundId/draw',
  schema: {
    summary: 'Draw a coffee round as a preview; nobody is told',
    description:
      'Replaces the preview before it. `pins` keeps groups of that preview together (each must be one of its groups or a pair in one); `forbids` keeps pairs apart in this round. Without a seed a new one is made. The body may be left out.',
    tags: ['Coffee roulette'],
    params: Strict({ roundId: Uuid }),
    body: Nullable(
      Strict({
        seed: Type.Optional(Line(100)),
        pins: Type.Optional(Type.Array(Together, { maxItems: 500 })),
        forbids: Type.Optional(Type.Array(Pair, { maxItems: 500 })),
      }),
    ),
    response: { 200: CoffeeDraw },
  },
  repeatable: true,
  errors: {
    404: ['not-found'],
    409: ['too-few-people', 'pin-not-drawn', 'pin-forbidden', 'already-published', 'round-over'],
  },
})
