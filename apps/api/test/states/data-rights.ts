import { correctionStates } from '@elevate/contracts/corrections-vocabulary'
import { erasureStates } from '@elevate/contracts/erasure-vocabulary'
import { newId } from '@elevate/db/ids'
import { aPartner, aPerson, signInAs, type TestPerson } from '../people.ts'
import { from, type Machine, machine, type Thing } from './machine.ts'
import type { Scene } from './scene.ts'

/** Known to the organisation, without an appointment. */
const known = async ({ api, trust }: Scene): Promise<TestPerson> => {
  const person: TestPerson = await aPerson(api)
  await api.owner.query(
    `insert into organisation_people (organisation_id, person_id, source) values ($1, $2, 'typed')`,
    [trust.id, person.id],
  )
  return person
}
const somebody = async (scene: Scene): Promise<Thing> => {
  const person = await known(scene)
  return { personId: person.id, authorization: (await signInAs(scene.api, person)).authorization }
}
const themselves = ({ authorization = '' }: Thing) => ({ authorization, cookie: '' })

const erasure = (scene: Scene): Machine =>
  machine({
    name: 'a request to be erased',
    states: erasureStates,
    columns: ['erasure_requests.state'],
    make: async (state) => {
      const person = await somebody(scene)
      const requestId = newId()
      const [receipt, why] = [state === 'erased' ? '[]' : null, state === 'refused' ? 'It is needed' : null]
      await scene.api.owner.query(
        `insert into erasure_requests (id, person_id, organisation_ids, state, due_on, receipt, refused_why, decided_at)
         values ($1, $2, $3, $4, '2026-12-23', $5, $6, $7)`,
        [requestId, person.personId, [scene.trust.id], state, receipt, why, state === 'asked' ? null : new Date()],
      )
      return { ...person, requestId }
    },
    stateOf: async ({ personId }) =>
      (
        await scene.one<{ state: never }>(
          'select state from erasure_requests where person_id = $1 order by id desc limit 1',
          [personId],
        )
      ).state,
    moves: [
      { operation: 'POST /erasure-requests/:requestId/erasure', leads: { asked: 'erased' } },
      {
        operation: 'POST /erasure-requests/:requestId/refusal',
        body: { why: 'It is needed for a claim' },
        leads: { asked: 'refused' },
      },
      { operation: 'DELETE /me/erasure-request', by: themselves, leads: { asked: 'withdrawn' } },
      {
        operation: 'POST /people/:personId/erasure-requests',
        leads: from(['erased', 'refused', 'withdrawn'], 'asked'),
      },
      {
        operation: 'POST /me/erasure-requests',
        by: themselves,
        leads: from(['erased', 'refused', 'withdrawn'], 'asked'),
      },
    ],
  })

const wrong = { subject: 'name', words: 'My name is spelled with one t' }

const correction = (scene: Scene): Machine =>
  machine({
    name: 'a request to put something right',
    states: correctionStates,
    columns: ['correction_requests.state'],
    make: async (state) => {
      const person = await somebody(scene)
      const correctionId = newId()
      const answer = state === 'corrected' || state === 'refused' ? 'One t' : null
      await scene.api.owner.query(
        `insert into correction_requests (id, person_id, organisation_ids, subject, words, state, due_on, answer, decided_at)
         values ($1, $2, $3, 'name', 'One t', $4, '2026-12-23', $5, $6)`,
        [correctionId, person.personId, [scene.trust.id], state, answer, state === 'asked' ? null : new Date()],
      )
      return { ...person, correctionId }
    },
    stateOf: async ({ personId }) =>
      (
        await scene.one<{ state: never }>(
          'select state from correction_requests where person_id = $1 order by id desc limit 1',
          [personId],
        )
      ).state,
    moves: [
      {
        operation: 'POST /corrections/:correctionId/answer',
        what: 'corrected',
        body: { outcome: 'corrected', answer: 'One t now' },
        leads: { asked: 'corrected' },
      },
      {
        operation: 'POST /corrections/:correctionId/answer',
        what: 'refused',
        body: { outcome: 'refused', answer: 'The passport says two' },
        leads: { asked: 'refused' },
      },
      { operation: 'DELETE /me/corrections/:correctionId', by: themselves, leads: { asked: 'withdrawn' } },
      {
        operation: 'POST /people/:personId/corrections',
        body: wrong,
        leads: from(['corrected', 'refused', 'withdrawn'], 'asked'),
      },
      {
        operation: 'POST /me/corrections',
        by: themselves,
        body: wrong,
        leads: from(['corrected', 'refused', 'withdrawn'], 'asked'),
      },
    ],
  })

const hold = (scene: Scene): Machine =>
  machine({
    name: 'a legal hold',
    states: ['held', 'released'],
    make: async (state) => {
      const { id: personId } = await known(scene)
      const holdId = newId()
      await scene.api.owner.query(
        `insert into legal_holds (id, person_id, reason, review_on, released_at) values ($1, $2, 'A claim', '2027-06-01', $3)`,
        [holdId, personId, state === 'released' ? new Date() : null],
      )
      return { personId, holdId }
    },
    stateOf: async ({ personId }) =>
      (
        await scene.one<{ state: 'held' | 'released' }>(
          `select case when released_at is null then 'held' else 'released' end as state from legal_holds
            where person_id = $1 order by id desc limit 1`,
          [personId],
        )
      ).state,
    moves: [
      { operation: 'POST /people/:personId/legal-holds/:holdId/release', leads: { held: 'released' } },
      {
        operation: 'POST /people/:personId/legal-holds',
        body: { reason: 'A claim', reviewOn: '2027-06-01' },
        leads: { released: 'held' },
      },
    ],
  })

/** Of one record: of the appointment of a partner. */
const recordHold = ({ api, trust, one }: Scene): Machine =>
  machine({
    name: 'a legal hold on one record',
    states: ['held', 'released'],
    make: async (state) => {
      const partner = await aPartner(api, trust)
      const { id: recordId } = await one<{ id: string }>('select id from appointments where person_id = $1', [
        partner.id,
      ])
      const holdId = newId()
      await api.owner.query(
        `insert into record_holds (id, organisation_id, kind, record_id, reason, review_on, released_at)
         values ($1, $2, 'appointment', $3, 'A claim', '2027-06-01', $4)`,
        [holdId, trust.id, recordId, state === 'released' ? new Date() : null],
      )
      return { kind: 'appointment', recordId, holdId }
    },
    stateOf: async ({ recordId }) =>
      (
        await one<{ state: 'held' | 'released' }>(
          `select case when released_at is null then 'held' else 'released' end as state from record_holds
            where record_id = $1 order by id desc limit 1`,
          [recordId],
        )
      ).state,
    moves: [
      { operation: 'POST /records/:kind/:recordId/legal-holds/:holdId/release', leads: { held: 'released' } },
      {
        operation: 'POST /records/:kind/:recordId/legal-holds',
        body: { reason: 'A claim', reviewOn: '2027-06-01' },
        leads: { released: 'held' },
      },
    ],
  })

export const dataRightsMachines = (scene: Scene): Machine[] =>
  [erasure, correction, hold, recordHold].map((make) => make(scene))
