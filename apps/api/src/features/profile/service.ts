import type { Input } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/profile'
import type { MyProfile } from '@elevate/contracts/profile'
import type { Context, Tx } from '../../context.ts'
import { notFound, staleVersion } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { addressMayHaveChanged } from '../mail/public.ts'
import { lockPerson, tidy, updatePerson } from '../people/public.ts'
import { heldData } from './held-data.ts'
import { presentProfile } from './present.ts'
import * as queries from './queries.ts'
import { presentReadable } from './readable-present.ts'

type Changes = Input<typeof contract.editMyProfile>['body']

export const getMyProfile = (ctx: Context): Promise<MyProfile> =>
  ctx.read((db, actor) => shown(db, actor.personId, ctx.today))

const shown = async (db: Tx, personId: string, today: string): Promise<MyProfile> => {
  const [row, appointments] = await Promise.all([
    queries.findProfile(db, personId),
    queries.myAppointments(db, personId),
  ])
  if (!row) throw notFound('Your profile')
  return presentProfile(row, appointments, today)
}

export const editMyProfile = (ctx: Context, { accessNeeds, ...changes }: Changes): Promise<MyProfile> =>
  ctx.transaction(async (tx, actor) => {
    const { personId } = actor
    const person = await lockPerson(tx, personId, undefined)
    if (person?.version !== ctx.expectedVersion) throw staleVersion()
    await updatePerson(tx, personId, { ...tidy(changes), updatedAt: ctx.now })
    if (accessNeeds) await writeNeeds(tx, personId, accessNeeds)
    if (changes.email !== undefined) await addressMayHaveChanged(tx, personId, { personId, now: ctx.now })
    await recordDone(tx, ctx, {
      action: 'profile.changed',
      subjectKind: 'person',
      subjectId: personId,
      fields: [...Object.keys(changes), ...Object.keys(accessNeeds ?? {})],
    })
    return shown(tx, personId, ctx.today)
  })

const writeNeeds = async (tx: Tx, personId: string, changes: NonNullable<Changes['accessNeeds']>): Promise<void> => {
  const { background, ...needs } = changes
  if (background !== undefined) await queries.writeMyBackground(tx, personId, background)
  const before = await queries.findProfile(tx, personId)
  const { whatHelps, sharedWith } = {
    whatHelps: before?.whatHelps ?? '',
    sharedWith: before?.sharedWith ?? ('coordinators' as const),
    ...needs,
  }
  await queries.writeMyNeeds(tx, personId, { whatHelps, sharedWith })
}

export const downloadMyData = async (ctx: Context, heldBy: string) => {
  const found = await ctx.read(async (db, actor) => {
    const rows = await Promise.all(heldData.map(({ read }) => read(db, actor.personId)))
    return heldData.map(({ section }, index) => [section, rows[index] ?? []] as const)
  })
  return { heldBy, writtenAt: ctx.now.toISOString(), sections: Object.fromEntries(found) }
}

export const downloadMyDataToRead = async (ctx: Context, heldBy: string): Promise<string> =>
  presentReadable(await downloadMyData(ctx, heldBy))
