import type { CampaignReport } from '@elevate/contracts/recruitment-reports'
import { BarPicture } from '../../ui/pictures/BarPicture.tsx'
import { RangePicture } from '../../ui/pictures/RangePicture.tsx'
import { funnelHeading, funnelNote, stageWords, stepWords, timesHeading } from './words.ts'

type Figures = Pick<CampaignReport, 'funnel' | 'times'>

/** How far applications came, as bars one below the other. */
export function FunnelSection({ figures }: { figures: Figures }) {
  return (
    <BarPicture
      bars={figures.funnel.map(({ step, reached, withdrew }, place) => {
        const note = funnelNote({ reached, withdrew }, figures.funnel[place - 1]?.reached)
        return { key: step, label: stepWords[step], count: reached, ...(note === undefined ? {} : { note }) }
      })}
      counts="Applications that came at least so far"
      heading={funnelHeading(figures)}
      of="Step"
    />
  )
}

/** How long each stage took those who have left it. */
export function TimesSection({ figures }: { figures: Figures }) {
  const timed = figures.times.filter(({ left }) => left > 0)
  return (
    <RangePicture
      heading={timesHeading(figures)}
      of="Stage"
      ranges={timed.map(({ state, days }) => ({ key: state, label: stageWords[state] ?? state, days }))}
    />
  )
}
