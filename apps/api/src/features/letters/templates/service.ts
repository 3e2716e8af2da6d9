import { letterPlaceholders, placeholdersOf } from '@elevate/contracts/letter-placeholders'
import type { LetterTemplate, LetterTemplateWithHistory } from '@elevate/contracts/letter-templates'
import { type LetterKind, letterKinds } from '@elevate/contracts/recruitment-vocabulary'
import { newId } from '@elevate/db/ids'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { lockOrganisation } from '../../organisations/public.ts'
import { mayReadLetters, mayWordLetters } from '../policy.ts'
import { findAddressees } from '../queries.ts'
import { refuseUnknownPlaceholders } from '../refusals.ts'
import { type LetterValues, rendered } from '../rules.ts'
import { type LetterWords, usualLetters } from '../usual-letters.ts'
import { valuesOf } from '../writing.ts'
import * as queries from './queries.ts'

const presentVersion = ({ changedAt, ...row }: queries.TemplateRow): LetterTemplate => ({
  ...row,
  changedAt: changedAt.toISOString(),
})

const usualTemplate = (kind: LetterKind): LetterTemplate => ({
  kind,
  ...usualLetters[kind],
  version: 0,
  changedAt: null,
  changedBy: null,
})

export const listLetterTemplates = (ctx: Context, organisationId: string): Promise<{ items: LetterTemplate[] }> =>
  ctx.read(async (db, actor) => {
    if (!mayWordLetters(actor, organisationId)) throw notFound('This organisation')
    const own = await queries.newestOf(db, organisationId)
    const items = letterKinds.map((kind) => {
      const row = own.find((one) => one.kind === kind)
      return row ? presentVersion(row) : usualTemplate(kind)
    })
    return { items }
  })

type OfKind = { kind: LetterKind; organisationId: string }

const withHistory = async (db: Tx, { kind, organisationId }: OfKind): Promise<LetterTemplateWithHistory> => {
  const versions = (await queries.versionsOf(db, organisationId, kind)).map(presentVersion)
  return { ...(versions[0] ?? usualTemplate(kind)), usual: usualLetters[kind], versions }
}

export const getLetterTemplate = (ctx: Context, wanted: OfKind): Promise<LetterTemplateWithHistory> =>
  ctx.read(async (db, actor) => {
    if (!mayWordLetters(actor, wanted.organisationId)) throw notFound('This organisation')
    return withHistory(db, wanted)
  })

export const changeLetterTemplate = (ctx: Context, wanted: OfKind & LetterWords): Promise<LetterTemplateWithHistory> =>
  ctx.transaction(async (tx, actor) => {
    const { kind, organisationId, subject, body } = wanted
    if (!mayWordLetters(actor, organisationId)) throw notFound('This organisation')
    if (!(await lockOrganisation(tx, organisationId))) throw notFound('This organisation')
    const { version } = await withHistory(tx, wanted)
    if (version !== ctx.expectedVersion) throw staleVersion()
    refuseUnknownPlaceholders(kind, wanted)
    const id = newId()
    const row = { id, organisationId, kind, number: version + 1, subject, body, createdAt: ctx.now }
    await queries.insertVersion(tx, { ...row, createdBy: actor.personId })
    await recordDone(tx, ctx, {
      action: 'letter-template.changed',
      subjectKind: 'letter-template',
      subjectId: id,
      organisationId,
      details: { kind, version: version + 1 },
    })
    return withHistory(tx, wanted)
  })

/** A letter to nobody: what stands for each placeholder is the example of the list. */
const samples = (kind: LetterKind): LetterValues =>
  Object.fromEntries(placeholdersOf(kind).map((name) => [name, letterPlaceholders[name].example]))

type Previewed = OfKind & LetterWords & { applicationId?: string | undefined }

/** To a real applicant where one is named: what only the sender knows, such as a last day, is the example still. */
export const previewLetterTemplate = (ctx: Context, deps: Deps, wanted: Previewed): Promise<LetterWords> =>
  ctx.read(async (db, actor) => {
    const { kind, organisationId, applicationId } = wanted
    if (!mayWordLetters(actor, organisationId)) throw notFound('This organisation')
    const [name, addressees] = await Promise.all([
      queries.organisationName(db, organisationId),
      applicationId && mayReadLetters(actor, organisationId) ? findAddressees(db, [applicationId]) : [],
    ])
    if (name === undefined) throw notFound('This organisation')
    const to = addressees.find((one) => one.organisationId === organisationId)
    if (applicationId && !to) throw notFound('This application')
    refuseUnknownPlaceholders(kind, wanted)
    const values = { ...samples(kind), organisation: name, ...(to ? { link: '', ...valuesOf(to, deps) } : {}) }
    return rendered(wanted, values)
  })
