import { type Static, Type } from 'typebox'
import { DropInHost, dropInInput, dropInShown, ofDropInSeries } from './drop-in-fields.ts'
import { DropInLinkAudience, DropInRhythm } from './drop-in-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Day, Nullable, Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['Drop-ins'] as const
const Weekday = Type.Integer({ minimum: 1, maximum: 7 })
const Nth = Type.Integer({ minimum: 1, maximum: 5 })

/** The rule by which sessions are made, in wall time of London. */
export const DropInSeries = Type.Object({
  id: Uuid,
  organisation: Type.Object({ id: Uuid, shortName: Type.String() }),
  ...dropInShown,
  link: Type.String(),
  linkFor: DropInLinkAudience,
  rhythm: DropInRhythm,
  every: Type.Integer(),
  /** 1 Monday … 7 Sunday. */
  weekday: Type.Integer(),
  /** Monthly: 1 to 4, or 5 for the last one of the month. */
  nth: Nullable(Type.Integer()),
  startsOn: Day,
  endsOn: Nullable(Day),
  hosts: Type.Array(DropInHost),
  nextDay: Nullable(Day),
  can: Type.Object({ change: Type.Boolean() }),
  version: Type.Integer(),
})
export type DropInSeries = Static<typeof DropInSeries>

export const listDropInSeries = endpoint({
  method: 'GET',
  url: '/drop-in-series',
  schema: {
    summary: 'The series of an organisation, those that go on and those that have ended',
    tags,
    querystring: Strict({ ...Paging, organisationId: Uuid }),
    response: { 200: Page(DropInSeries) },
  },
  errors: { 404: ['not-found'] },
})

export const startDropInSeries = endpoint({
  method: 'POST',
  url: '/drop-in-series',
  rationed: 'entry',
  schema: {
    summary: 'Start a series; its sessions of the next twelve weeks are made at once, later ones as time goes on',
    tags,
    body: Strict({
      organisationId: Uuid,
      ...dropInInput,
      rhythm: DropInRhythm,
      every: Type.Optional(Type.Integer({ minimum: 1, maximum: 12 })),
      weekday: Weekday,
      nth: Type.Optional(Nullable(Nth)),
      startsOn: Day,
      endsOn: Type.Optional(Nullable(Day)),
    }),
    response: { 201: DropInSeries },
  },
  repeatable: true,
  errors: {
    404: ['not-found'],
    409: ['in-the-past', 'past-midnight', 'host-unknown', 'nowhere-to-go', 'ends-before-start'],
  },
})

export const getDropInSeries = endpoint({
  method: 'GET',
  url: '/drop-in-series/:seriesId',
  schema: { summary: 'One series', tags, params: ofDropInSeries, response: { 200: DropInSeries } },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const changeDropInSeries = endpoint({
  method: 'PATCH',
  url: '/drop-in-series/:seriesId',
  schema: {
    summary: 'Change a series from one session on; who has booked is told where time or place change',
    description:
      'Sessions before `fromDay` stay. Sessions that were changed by themselves keep their own time and place; cancelled ones stay cancelled.',
    tags,
    params: ofDropInSeries,
    body: Strict({ fromDay: Day, ...StrictChanges({ ...dropInInput, weekday: Weekday, nth: Nth }).properties }),
    response: { 200: DropInSeries },
  },
  versioned: true,
  errors: {
    404: ['not-found'],
    409: ['in-the-past', 'past-midnight', 'host-unknown', 'nowhere-to-go', 'ended'],
  },
})

export const endDropInSeries = endpoint({
  method: 'POST',
  url: '/drop-in-series/:seriesId/end',
  schema: {
    summary: 'End a series after a day; later sessions are cancelled and who has booked is told',
    tags,
    params: ofDropInSeries,
    body: Strict({ lastDay: Day }),
    response: { 200: DropInSeries },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['in-the-past', 'ended'] },
})
