import { type Static, Type } from 'typebox'
import { CoffeeDrawingState, CoffeeDrawingStep, CoffeePerson } from './coffee-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Instant, Line, Nullable, OneOf, Strict, Uuid } from './text.ts'

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
  /** Fixed when the round was opened: the same seed and the same people give the same draw. */
  seed: Type.String(),
  drawnAt: Instant,
  /** False where people have joined, paused or changed their details since; then it cannot be published. */
  isUpToDate: Type.Boolean(),
  /** The first 1,000. */
  groups: Type.Array(CoffeeDrawnGroup),
  groupCount: Type.Integer(),
  peopleCount: Type.Integer(),
  /** Nobody could be found for them this time; they are told kindly, and come first next time. No reasons are given. */
  notPlaced: Type.Array(CoffeePerson),
  repeats: Type.Integer(),
  /** What could not be had, and why, in plain words; empty where everything could. */
  notes: Type.Array(Type.String()),
  /** Why the draw is as it is, made from its proof; for coordinators, who see names where they know the reason anyway. */
  reasons: Type.Array(Type.Object({ question: Type.String(), answer: Type.String() })),
  /** Whether the separate verifier accepts the proof that no draw does better, and the sentence that says so. */
  proof: Type.Object({ isAccepted: Type.Boolean(), sentence: Type.String() }),
  /** How many rounds without a repeat are left at most, this one not counted; null where that is not known. */
  roundsWithoutRepeatLeft: Nullable(Type.Integer()),
  forbidden: Type.Array(Type.Object({ people: Type.Array(CoffeePerson) })),
})
export type CoffeeDraw = Static<typeof CoffeeDraw>

/** A large draw that is on its way. It can be left and come back to. */
export const CoffeeDrawing = Type.Object({
  id: Uuid,
  state: CoffeeDrawingState,
  step: CoffeeDrawingStep,
  requestedAt: Instant,
  /** How far it is, in plain words. */
  sentence: Type.String(),
})
export type CoffeeDrawing = Static<typeof CoffeeDrawing>

export const drawCoffeeRound = endpoint({
  method: 'POST',
  url: '/coffee-rounds/:roundId/draw',
  rationed: 'calculation',
  schema: {
    summary: 'Draw a coffee round as a preview; nobody is told',
    description:
      'Replaces the preview before it. `pins` keeps groups of that preview together (each must be one of its groups or a pair in one); `forbids` keeps pairs apart in this round. What chance decides was fixed when the round was opened: drawing again uses the same seed. The body may be left out. More than 2,000 people are drawn by a job: 202, and the round tells how far it is in `drawing`.',
    tags: ['Coffee roulette'],
    params: Strict({ roundId: Uuid }),
    body: Nullable(
      Strict({
        pins: Type.Optional(Type.Array(Together, { maxItems: 500 })),
        forbids: Type.Optional(Type.Array(Pair, { maxItems: 500 })),
      }),
    ),
    response: { 200: CoffeeDraw, 202: CoffeeDrawing },
  },
  repeatable: true,
  errors: {
    404: ['not-found'],
    409: ['too-few-people', 'pin-not-drawn', 'pin-forbidden', 'being-published', 'already-published', 'round-over'],
  },
})

/** What is compared when a round is drawn again to check. */
export const coffeeDrawCheckSubjects = ['seed', 'input', 'outcome', 'groups'] as const

export const CoffeeDrawCheck = Type.Object({
  /** False where anything differs; then `findings` say what. */
  isSame: Type.Boolean(),
  sentence: Type.String(),
  findings: Type.Array(
    Type.Object({
      subject: OneOf(coffeeDrawCheckSubjects),
      question: Type.String(),
      isGood: Type.Boolean(),
      answer: Type.String(),
    }),
  ),
  /** Digests of the engine that drew, and of the one that drew again. Different ones may differ honestly. */
  engine: Type.Object({ drawn: Nullable(Type.String()), checking: Type.String() }),
  checkedAt: Instant,
})
export type CoffeeDrawCheck = Static<typeof CoffeeDrawCheck>

export const checkCoffeeDraw = endpoint({
  method: 'POST',
  url: '/coffee-rounds/:roundId/draw/check',
  rationed: 'calculation',
  schema: {
    summary: 'Draw a round again from what was stored, and compare',
    description:
      'Changes nothing. The people as they were, their meetings as they were, the pairs kept apart, the wishes and the seed are read from what the draw stored, and the result is compared byte for byte with what stands.',
    tags: ['Coffee roulette'],
    params: Strict({ roundId: Uuid }),
    response: { 200: CoffeeDrawCheck },
  },
  errors: { 404: ['not-found'], 409: ['no-draw', 'draw-not-stored'] },
})

export const listCoffeeDrawnGroups = endpoint({
  method: 'GET',
  url: '/coffee-rounds/:roundId/drawn-groups',
  schema: {
    summary: 'The groups of the draw that stands, a page at a time, or those with a name in them',
    tags: ['Coffee roulette'],
    params: Strict({ roundId: Uuid }),
    querystring: Strict({ ...Paging, search: Type.Optional(Line(100)) }),
    response: { 200: Page(CoffeeDrawnGroup) },
  },
  errors: { 404: ['not-found'], 409: ['no-draw'] },
})

export const cancelCoffeeDrawing = endpoint({
  method: 'POST',
  url: '/coffee-rounds/:roundId/drawing/cancel',
  schema: {
    summary: 'Stop a large draw that is on its way; the preview before it stands',
    tags: ['Coffee roulette'],
    params: Strict({ roundId: Uuid }),
    response: { 200: CoffeeDrawing },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['no-drawing'] },
})
