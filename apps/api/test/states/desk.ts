import { type ImportState, importStates } from '@elevate/contracts/people-import-preview'
import { newId } from '@elevate/db/ids'
import { importsOf, sheetOf } from '../imports.ts'
import { aPartner } from '../people.ts'
import { aCampaign } from '../recruitment.ts'
import { from, type Machine, machine } from './machine.ts'
import type { Scene } from './scene.ts'

/** `answered-on-its-page`: who waits for an answer gets one, and nobody ticks it off instead. */
const task = ({ api, trust, one }: Scene): Machine =>
  machine({
    name: 'a task',
    states: ['open', 'done', 'withdrawn', 'answered-on-its-page'],
    make: async (state) => {
      const id = newId()
      await api.owner.query(
        `insert into tasks (id, organisation_id, kind, title, due_on, dedupe_key, done_at, withdrawn_at)
         values ($1, $2, $3, 'Ring somebody', '2026-11-24', 'of the walk ' || $1::uuid, $4, $5)`,
        [
          id,
          trust.id,
          state === 'answered-on-its-page' ? 'concern' : 'other',
          state === 'done' ? api.clock.now : null,
          state === 'withdrawn' ? api.clock.now : null,
        ],
      )
      return { taskId: id }
    },
    stateOf: async ({ taskId }) => {
      const row = await one<Record<string, unknown>>('select * from tasks where id = $1', [taskId])
      if (row.withdrawn_at) return 'withdrawn'
      if (row.kind === 'concern') return 'answered-on-its-page'
      return row.done_at ? 'done' : 'open'
    },
    moves: [
      { operation: 'POST /tasks/:taskId/done', leads: from(['open', 'done'], 'done') },
      { operation: 'POST /tasks/:taskId/not-done', leads: from(['open', 'done'], 'open') },
    ],
  })

const here = '/people/imports/:importId'

/** From the list that is looked at to the one that was taken back; `discarded` is gone for good. */
const peopleImport = (scene: Scene): Machine =>
  machine<ImportState | 'discarded'>({
    name: 'an import of people',
    states: [...importStates.filter((state) => state !== 'importing'), 'discarded'],
    columns: ['people_imports.state'],
    make: async (state) => {
      const imports = importsOf(scene.api, scene.coordinator)
      const name = `ewa.${newId()}@example.org`
      const prepared = await imports.prepare(sheetOf(['First name', 'Surname', 'Email'], ['Ewa', 'Ng', name]))
      const applied = state === 'imported' || state === 'undone' ? (await imports.apply(prepared)).body : prepared
      if (state === 'undone') await imports.undo(applied)
      if (state === 'discarded') await imports.discard(prepared)
      return { importId: prepared.id }
    },
    stateOf: async ({ importId }) => {
      const { rows } = await scene.api.owner.query('select state from people_imports where id = $1', [importId])
      return rows[0]?.state ?? 'discarded'
    },
    versionOf: async ({ importId }) => {
      const { rows } = await scene.api.owner.query('select version from people_imports where id = $1', [importId])
      return rows[0]?.version ?? 1
    },
    moves: [
      { operation: `PATCH ${here}`, versioned: true, body: {}, leads: { preparing: 'preparing' } },
      { operation: `POST ${here}/apply`, versioned: true, leads: { preparing: 'imported' } },
      { operation: `POST ${here}/undo`, versioned: true, leads: { imported: 'undone', undone: 'undone' } },
      { operation: `DELETE ${here}`, versioned: true, leads: { preparing: 'discarded' } },
    ],
  })

/** What people have applied for is not rewritten afterwards. */
const roleVersion = ({ api, trust, one }: Scene): Machine =>
  machine({
    name: 'a version of a role',
    states: ['draft', 'fixed'],
    make: async (state) => {
      const { roleVersionId } = await aCampaign(api, trust, state === 'draft' ? { stage: 'draft' } : {})
      return { roleVersionId }
    },
    stateOf: async ({ roleVersionId }) =>
      (await one<{ fixed_at: Date | null }>('select fixed_at from role_versions where id = $1', [roleVersionId]))
        .fixed_at
        ? 'fixed'
        : 'draft',
    versionOf: async ({ roleVersionId }) =>
      (await one<{ version: number }>('select version from role_versions where id = $1', [roleVersionId])).version,
    moves: [
      {
        operation: 'PATCH /role-versions/:roleVersionId',
        versioned: true,
        body: { description: 'Listen to patients.' },
        leads: { draft: 'draft' },
      },
    ],
  })

const grant = ({ api, trust, one }: Scene): Machine =>
  machine({
    name: 'a role of somebody',
    states: ['held', 'ended'],
    make: async (state) => {
      const { id: personId } = await aPartner(api, trust)
      const grantId = newId()
      await api.owner.query(
        `insert into grants (id, person_id, kind, organisation_id, valid_from, ended_at) values ($1, $2, 'mentor', $3, '2020-01-01', $4)`,
        [grantId, personId, trust.id, state === 'ended' ? api.clock.now : null],
      )
      return { grantId }
    },
    stateOf: async ({ grantId }) =>
      (await one<{ ended_at: Date | null }>('select ended_at from grants where id = $1', [grantId])).ended_at
        ? 'ended'
        : 'held',
    moves: [{ operation: 'DELETE /grants/:grantId', leads: { held: 'ended' } }],
  })

export const deskMachines = (scene: Scene): Machine[] =>
  [task, peopleImport, roleVersion, grant].map((make) => make(scene))
