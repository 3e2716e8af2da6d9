import type { IForbiddenRuleType } from 'dependency-cruiser'

type Place = {
  path?: string | string[]
  pathNot?: string | string[]
  circular?: boolean
  dependencyTypesNot?: string[]
}

const features = '^apps/api/src/features/'
const tests = '(\\.test\\.ts|access-matrix\\.ts)$'
/** `rules.ts`, or `throttle-rules.ts` where one file would be too long. */
const role = (names: string) => `${features}.+[/-](${names})[.]ts$`

const forbid = (name: string, from: Place, to: Place): IForbiddenRuleType =>
  ({ name, severity: 'error', from, to }) as IForbiddenRuleType

/** Who may import whom. `docs/architecture.md` says why. Types may be looked at where values may not be used. */
export const importRules: IForbiddenRuleType[] = [
  forbid('no-cycles', {}, { circular: true, dependencyTypesNot: ['type-only'] }),
  forbid(
    'features-meet-in-public',
    { path: `${features}([^/]+)/`, pathNot: tests },
    { path: features, pathNot: [`${features}$1/`, `${features}[^/]+/public\\.ts$`] },
  ),
  forbid(
    'rules-and-policies-are-pure',
    { path: role('rules|policy') },
    {
      pathNot: [
        role('rules|policy'),
        '^apps/api/src/(actor|london|working-days|errors)\\.ts$',
        '^packages/(contracts|matching)/src/',
      ],
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid(
    'sql-in-queries-only',
    { path: features, pathNot: [role('queries'), tests] },
    {
      path: '(node_modules/drizzle-orm|^packages/db/src/(drizzle|pg-core)\\.ts|^packages/db/src/schema/)',
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid(
    'http-in-routes-only',
    { path: features, pathNot: [role('routes'), tests] },
    { path: 'node_modules/(fastify|@fastify)/', dependencyTypesNot: ['type-only'] },
  ),
  forbid('routes-go-through-the-service', { path: role('routes') }, { path: role('queries') }),
  forbid('the-client-knows-contracts-only', { path: '^apps/web/' }, { path: '^(packages/(?!contracts)|apps/(?!web))' }),
  forbid(
    'contracts-depend-on-nothing-of-ours',
    { path: '^packages/contracts/' },
    { path: '^(apps|packages/(?!contracts))' },
  ),
  forbid('packages-know-no-app', { path: '^packages/' }, { path: '^apps/' }),
  forbid(
    'matching-is-pure',
    { path: '^packages/matching/src/', pathNot: tests },
    { path: ['^packages/(?!matching)', '^node:', '^(fs|path|os|net)$'] },
  ),
]
