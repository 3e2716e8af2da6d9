import { type ApplicationState, isFinished } from '@elevate/contracts/application-moves'
import { type CampaignReport, funnelSteps } from '@elevate/contracts/recruitment-reports'
import { applicationRoutes } from '@elevate/contracts/recruitment-vocabulary'

type Standing = {
  state: ApplicationState
  route: (typeof applicationRoutes)[number]
  who: CampaignReport['waiting'][number]['turn']
  /** Place in `funnelSteps`. */
  reached: number
  people: number
  since: Date | null
  oldestId: string
  oldestReference: string
}

const sum = (standings: readonly Standing[]): number => standings.reduce((all, { people }) => all + people, 0)

/** Who came to a later step came to those before. */
export const funnelOf = (standings: readonly Standing[]): CampaignReport['funnel'] =>
  funnelSteps.map((step, place) => ({
    step,
    reached: sum(standings.filter(({ reached }) => reached >= place)),
    withdrew: sum(standings.filter(({ reached, state }) => reached === place && state === 'withdrawn')),
  }))

export const reachedAtLeast = (standings: readonly Standing[], step: (typeof funnelSteps)[number]): number =>
  sum(standings.filter(({ reached }) => reached >= funnelSteps.indexOf(step)))

/** How those that were sent came in. */
export const routesOf = (standings: readonly Standing[]): CampaignReport['routes'] =>
  applicationRoutes.map((route) => ({
    route,
    count: sum(standings.filter((standing) => standing.route === route && standing.reached >= 1)),
  }))

const dayMs = 86_400_000

/** What somebody waits for now, the longest first. A draft waits for nobody but its writer; the reserve list for none. */
export const waitingOf = (standings: readonly Standing[], now: Date): CampaignReport['waiting'] => {
  const alike = new Map<string, Standing[]>()
  for (const standing of standings) {
    if (isFinished(standing.state) || standing.state === 'draft' || standing.who === 'nobody') continue
    const key = `${standing.state} ${standing.who}`
    alike.set(key, [...(alike.get(key) ?? []), standing])
  }
  return [...alike.values()]
    .flatMap((rows) => {
      const [oldest] = rows.toSorted((a, b) => timeOf(a) - timeOf(b))
      return oldest ? [waiting(rows, oldest, now)] : []
    })
    .toSorted((a, b) => (a.oldest.since < b.oldest.since ? -1 : 1))
}

const timeOf = ({ since }: Standing): number => since?.getTime() ?? 0

const waiting = (rows: readonly Standing[], oldest: Standing, now: Date): CampaignReport['waiting'][number] => ({
  state: oldest.state,
  turn: oldest.who,
  count: sum(rows),
  oldest: {
    applicationId: oldest.oldestId,
    reference: oldest.oldestReference,
    since: new Date(timeOf(oldest)).toISOString(),
    days: Math.max(0, Math.floor((now.getTime() - timeOf(oldest)) / dayMs)),
  },
})

/** The way through a campaign, in which times are told. */
const stages = [
  'draft',
  'submitted',
  'sift',
  'shortlisted',
  'interview',
  'interviewed',
  'reserve',
  'offered',
  'onboarding',
] as const satisfies readonly ApplicationState[]

/** A median of fewer says more about one person than about a stage. */
const fewestTimed = 5

type Timed = { state: ApplicationState; left: number; days: readonly number[] }

export const timesOf = (rows: readonly Timed[]): CampaignReport['times'] =>
  stages.map((state) => {
    const { left = 0, days = [] } = rows.find((row) => row.state === state) ?? {}
    const [lower = 0, median = 0, upper = 0] = days.map((value) => Math.round(value * 10) / 10)
    return { state, left, days: left < fewestTimed ? null : { lower, median, upper } }
  })
