import type { SignInSettings } from '@elevate/contracts/second-factor'
import { asSystem } from '@elevate/db/open'
import type { Context } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { conflict, notFound, Refusal, staleVersion } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { endSignInsOf, factors, findAccount, forgetProofs, signInSettings, tellOfReset } from '../sign-in/public.ts'

/** For who has lost their device and their codes. Their password still stands between anybody and their account. */
export const resetSecondFactor = (
  ctx: Context,
  deps: Deps,
  { personId, reason }: { personId: string; reason: string },
): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    if (personId === actor.personId) {
      throw new Refusal(403, 'not-yourself', 'Nobody does this to themselves. Change yours under your account.')
    }
    const { now } = ctx
    const account = await findAccount(tx, personId)
    if (!account) throw notFound('This person')
    await asSystem(tx, async () => {
      if (!(await factors.removeEverything(tx, personId))) {
        throw conflict('no-second-factor', 'This person has no second factor.')
      }
      await forgetProofs(tx, personId)
      await endSignInsOf(tx, personId, { now, reason: 'second-factor-changed' })
    })
    // The reason may speak of somebody's life, so it goes to them and not into the trail.
    await recordDone(tx, ctx, { action: 'second-factor.reset', subjectKind: 'person', subjectId: personId })
    await tellOfReset({ tx, deps, now }, account, reason)
  })

export const readSettings = (ctx: Context): Promise<SignInSettings> => ctx.read((db) => signInSettings.findSettings(db))

export const editSettings = (
  ctx: Context,
  changes: Partial<Omit<SignInSettings, 'version'>>,
): Promise<SignInSettings> =>
  ctx.transaction(async (tx) => {
    const found = await signInSettings.lockSettings(tx)
    if (found.version !== ctx.expectedVersion) throw staleVersion()
    const fields = Object.keys(changes)
    if (fields.length === 0) return found
    const settings = await signInSettings.updateSettings(tx, changes)
    await recordDone(tx, ctx, {
      action: 'sign-in-settings.edited',
      subjectKind: 'installation',
      subjectId: null,
      fields,
      details: changes,
    })
    return settings
  })
