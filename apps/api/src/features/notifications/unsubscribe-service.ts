import type { NotificationKind } from '@elevate/contracts/notification-kinds'
import type { MailChoice } from '@elevate/contracts/notification-preferences'
import type { UnsubscribeLink } from '@elevate/contracts/unsubscribe'
import type { Db } from '@elevate/db/connect'
import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../errors.ts'
import { record } from '../audit/public.ts'
import { hashToken } from '../sign-in/public.ts'
import { lockPreferences, saveChoices, savePreferences } from './preference-queries.ts'
import * as queries from './unsubscribe-queries.ts'

/** Not throttled: 132 random bits are not guessed, and a mail provider posts for thousands of people from one network. */
const found = async (tx: Db, token: string): Promise<queries.LinkRow> => {
  const link = await queries.findLink(tx, hashToken(token))
  if (!link) throw new Refusal(404, 'link-unknown', 'This link is not one of ours, or it was not copied in full.')
  return link
}

/** Which kinds a link speaks of: its own, or all that come with the daily mail. */
const kindsOf = ({ stops }: queries.LinkRow, chosen: Choices): NotificationKind[] =>
  stops === 'digest' ? (Object.keys(chosen) as NotificationKind[]).filter((kind) => chosen[kind] === 'daily') : [stops]

type Choices = Record<NotificationKind, MailChoice>

/** What the link has changed and nobody has chosen otherwise since. */
const undoable = ({ changed }: queries.LinkRow, chosen: Choices) =>
  (changed ?? []).filter(({ kind, to }) => chosen[kind] === to)

const present = (link: queries.LinkRow, chosen: Choices): UnsubscribeLink => ({
  stops: link.stops,
  byMail: link.stops === 'digest' ? (kindsOf(link, chosen).length > 0 ? 'daily' : 'never') : chosen[link.stops],
  can: { undo: undoable(link, chosen).length > 0 },
})

export const lookAtLink = (deps: Deps, token: string): Promise<UnsubscribeLink> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const link = await found(tx, token)
    return present(link, await queries.choicesOf(tx, link.personId))
  })

export const chooseByLink = (
  deps: Deps,
  { token, byMail }: { token: string; byMail: MailChoice },
): Promise<UnsubscribeLink> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const link = await found(tx, token)
    const { personId } = link
    await lockPreferences(tx, personId)
    const before = await queries.choicesOf(tx, personId)
    const changed = kindsOf(link, before).filter((kind) => before[kind] !== byMail)
    if (changed.length > 0) {
      await choose(tx, personId, Object.fromEntries(changed.map((kind) => [kind, byMail])))
      const kept = changed.map((kind) => ({ kind, from: before[kind], to: byMail }))
      await queries.keepChanged(tx, hashToken(token), kept)
    }
    return present(await found(tx, token), await queries.choicesOf(tx, personId))
  })

/** A slip, or somebody else's press on a mail that was passed on: as it was before, each kind for itself. */
export const undoByLink = (deps: Deps, token: string): Promise<UnsubscribeLink> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const link = await found(tx, token)
    const { personId } = link
    await lockPreferences(tx, personId)
    const undone = undoable(link, await queries.choicesOf(tx, personId))
    if (undone.length > 0) await choose(tx, personId, Object.fromEntries(undone.map(({ kind, from }) => [kind, from])))
    await queries.keepChanged(tx, hashToken(token), null)
    return present(await found(tx, token), await queries.choicesOf(tx, personId))
  })

const choose = async (tx: Db, personId: string, choices: Partial<Choices>): Promise<void> => {
  await saveChoices(tx, personId, choices)
  await savePreferences(tx, personId)
  await record(tx, {
    actorId: personId,
    action: 'notification-preferences.changed-by-link',
    subjectKind: 'person',
    subjectId: personId,
  })
}
