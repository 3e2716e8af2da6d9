import pg from 'pg'
import { expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { anOrganisation, aPartner, signInAs } from '../../../test/people.ts'

const api = await startApi()

/** Tables with something that is about a person and is not in their download, each with the reason. */
const notInTheDownload: Record<string, string> = {
  // Secrets that open something: whoever had the file could act as the person.
  links: 'secret of a link',
  refresh_tokens: 'secret of a sign-in; where the person signed in is there',
  sign_in_steps: 'secret of a step of signing in, gone after a day',
  unsubscribe_links: 'secret of a link; what was chosen is there',
  idempotency_keys: 'answers to requests of the person, gone after two days',
  // What others decided, wrote or were told in confidence.
  application_notes: 'what staff wrote to each other; given on request by the coordinator, who reads it first',
  application_duplicates: 'staff’s guess that two applications are one',
  score_discussions: 'scores of others; the person gets feedback, and scores on request',
  scoring_results: 'scores of others; the person gets feedback, and scores on request',
  blind_answers: 'the same answers with names covered; the answers are there',
  reference_requests: 'references were given in confidence (DPA 2018 Schedule 2 paragraph 24)',
  mentor_conflicts: 'who declared a conflict said it in confidence',
  coffee_keep_apart: 'why two are kept apart may have been said by the other',
  legal_holds: 'may prejudice a claim (DPA 2018 Schedule 2 paragraph 19); given where it does not',
  // Workings.
  check_in_hops: 'to whom a request to be in touch was passed on; the request is there',
  check_in_own_leads: 'who leads whom',
  check_in_absences: 'when a lead is away',
  check_in_answered: 'that the person answered; the answers are there',
  check_in_sendings: 'that the person sent; the answers are there',
  check_reminders: 'that a reminder went; the check is there',
  coffee_skips: 'a round left out; the rounds are there',
  coffee_tellings: 'how a match was told; the match is there',
  coffee_waiting: 'that a match was waited for; the match is there',
  campaign_panel: 'that the person sat on a panel; the role is there',
  drop_in_series_hosts: 'hosts of a series; each session is there',
  mentoring_holds: 'that notes are kept for longer; said on the page of the notes',
  mentoring_alerts: 'that a pair was quiet; the sessions are there',
  mentor_group_members: 'that the person is named to other mentors',
  tasks: 'what staff are reminded of; its cause is there',
  notification_preferences: 'the hour of the daily mail; what was chosen is there',
}

/** Tables that belong to a person or hang on something that does. */
const personalTables = `
  with recursive along as (
    select conrelid, array['people'] as seen from pg_constraint
     where contype = 'f' and confrelid = 'people'::regclass and confdeltype in ('c', 'a')
    union
    select c.conrelid, al.seen || al.conrelid::regclass::text from pg_constraint c
      join along al on al.conrelid = c.confrelid and not c.conrelid::regclass::text = any (al.seen)
     where c.contype = 'f' and c.confdeltype = 'c'
  )
  select distinct conrelid::regclass::text as name from along order by 1`

type Asked = { text: string }

test.each([
  ['for programs', '/me/data'],
  ['to read', '/me/data/to-read'],
])(
  'each table that holds something about a person is in their file %s, or there is a reason why not',
  async (_what, path) => {
    const { authorization } = await signInAs(api, await aPartner(api, await anOrganisation(api)))
    const asked: string[] = []
    const { query } = pg.Client.prototype
    pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
      const [question] = args as [string | (Asked & { parts?: Asked[] })]
      // What travels in one flight is one query to the library.
      const parts = typeof question === 'string' ? [{ text: question }] : (question.parts ?? [question])
      asked.push(...parts.map(({ text }) => text))
      return (query as (...args: unknown[]) => unknown).apply(this, args)
    } as typeof query
    const reply = await api.http.get(`/api/v1${path}`).set('authorization', authorization)
    pg.Client.prototype.query = query

    const { rows } = await api.owner.query<{ name: string }>(personalTables)
    const isRead = (name: string) => asked.some((text) => new RegExp(`\\b${name}\\b`).test(text))
    const missing = rows.map(({ name }) => name).filter((name) => !isRead(name) && !(name in notInTheDownload))
    const excusedForNothing = Object.keys(notInTheDownload).filter((name) => isRead(name))

    expect(reply.status).toBe(200)
    expect(rows.length).toBeGreaterThan(60)
    expect(missing).toEqual([])
    expect(excusedForNothing).toEqual([])
  },
)
