import { type Static, Type } from 'typebox'
import { CoffeeMetAnswer, YesOrNo } from './coffee-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Day, Lines, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Coffee roulette'] as const
const params = Strict({ roundId: Uuid })

/** Three taps. Seen by who gave it; the coordinator sees counts and unnamed comments, from five answers on. */
export const CoffeeFeedback = Type.Object({
  met: CoffeeMetAnswer,
  glad: Nullable(YesOrNo),
  again: Nullable(YesOrNo),
  comment: Nullable(Type.String()),
  /** 0 until the first answer. */
  version: Type.Integer(),
})
export type CoffeeFeedback = Static<typeof CoffeeFeedback>

export const giveCoffeeFeedback = endpoint({
  method: 'PUT',
  url: '/coffee-rounds/:roundId/my-feedback',
  schema: {
    summary: 'Say how it went; can be changed until the round is closed',
    description: 'The first answer is sent with `If-Match: "0"`. Never shown to the match; never shown with a name.',
    tags,
    params,
    body: Strict({
      met: CoffeeMetAnswer,
      glad: Nullable(YesOrNo),
      again: Nullable(YesOrNo),
      comment: Nullable(Lines(1_000, 1)),
    }),
    response: { 200: CoffeeFeedback },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['round-over'] },
})

const YesNoCounts = Type.Object({ yes: Type.Integer(), no: Type.Integer() })

export const CoffeeRoundReport = Type.Object({
  roundId: Uuid,
  /** People who were in a group when it was published or later, and what became of that. */
  people: Type.Integer(),
  droppedOut: Type.Integer(),
  notPlaced: Type.Integer(),
  /**
   * Null while fewer than five people have answered. Later answers are counted when five more have come, so that
   * nobody can tell by subtracting who said what; `note` says so in plain words.
   */
  answers: Nullable(
    Type.Object({
      counted: Type.Integer(),
      met: Type.Object({ yes: Type.Integer(), notYet: Type.Integer(), no: Type.Integer() }),
      /** Not answered, or not counted yet. */
      notCounted: Type.Integer(),
      /** Null where fewer than five answered this question. */
      glad: Nullable(YesNoCounts),
      again: Nullable(YesNoCounts),
      /** Without names, in no order. */
      comments: Type.Array(Type.String()),
    }),
  ),
  note: Type.String(),
  /** Taking part over the rounds, oldest first: this round and up to eleven before it. */
  participation: Type.Array(
    Type.Object({
      roundId: Uuid,
      title: Type.String(),
      meetBy: Day,
      people: Type.Integer(),
      droppedOut: Type.Integer(),
      repeats: Type.Integer(),
    }),
  ),
})
export type CoffeeRoundReport = Static<typeof CoffeeRoundReport>

export const getCoffeeRoundReport = endpoint({
  method: 'GET',
  url: '/coffee-rounds/:roundId/report',
  schema: {
    summary: 'How a round went: counts only, never who said what',
    tags,
    params,
    response: { 200: CoffeeRoundReport },
  },
  errors: { 404: ['not-found'], 409: ['not-published'] },
})
