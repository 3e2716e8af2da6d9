import { useSuspenseQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../../ui/Button.tsx'
import { FirstThing } from '../../home/FirstThing.tsx'
import { panelPage } from '../addresses.ts'
import { myPanelsQuery } from '../queries.ts'
import { counted } from '../words.ts'

/** The panel member's home page: how many candidates wait for their scores, and the way there. */
export function PanelCard() {
  const { data } = useSuspenseQuery(myPanelsQuery())
  const waiting = data.items
    .filter(({ cannotScore }) => cannotScore === null)
    .flatMap(({ campaign, stages }) => stages.map((stage) => ({ campaign, ...stage })))
    .filter(({ toScore, isClosed }) => toScore > 0 && !isClosed)
  if (waiting.length === 0) return <FirstThing />
  return waiting.map(({ campaign, stage, toScore }, index) => (
    <div className="app-next" key={`${campaign.id} ${stage}`}>
      <h2 className="nhsuk-heading-m">{counted(toScore, 'candidate waits', 'candidates wait')} for your scores</h2>
      <p>
        {campaign.title}: {stage === 'sift' ? 'what they wrote' : 'their interviews'}.
      </p>
      <ButtonLink look={index === 0 ? 'primary' : 'secondary'} to={panelPage({ campaignId: campaign.id, stage })}>
        Go on scoring
        <span className="nhsuk-u-visually-hidden">
          {' '}
          for {campaign.title}, {stage === 'sift' ? 'what they wrote' : 'their interviews'}
        </span>
      </ButtonLink>
    </div>
  ))
}
