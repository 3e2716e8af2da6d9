import type { Duplicate } from '@elevate/contracts/application-duplicates'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { formatInstant } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { useCampaign } from '../../campaigns/queries.ts'
import { duplicateQuery } from '../queries.ts'
import { alikeWords } from '../words.ts'
import { Comparison } from './Comparison.tsx'
import { DecideForm } from './DecideForm.tsx'

/** Two applications side by side, what differs marked in words, then the decision. */
export function DuplicatePage() {
  const { id: campaignId, title } = useCampaign()
  const { duplicateId = '' } = useParams()
  const { data: pair } = useSuspenseQuery(duplicateQuery(campaignId, duplicateId))
  const back = { to: `/recruitment/${campaignId}/duplicates`, text: 'Back to possible duplicates' }
  return (
    <Page back={back} caption={title} title="Are these from the same person?" wide>
      <p>They have {alikeWords(pair.alike)}.</p>
      <Comparison pair={pair} />
      {pair.can.decide ? <DecideForm backTo={back.to} campaignId={campaignId} pair={pair} /> : <Decided pair={pair} />}
    </Page>
  )
}

function Decided({ pair }: { pair: Duplicate }) {
  const goesOn = pair.sides.find(({ state }) => state !== 'merged')
  return (
    <div className="nhsuk-inset-text">
      <p>
        {pair.decision === 'merged' ? 'The same person' : 'Different people'}
        {pair.decidedBy !== null && `, said ${pair.decidedBy}`}
        {pair.decidedAt !== null && `, ${formatInstant(pair.decidedAt)}`}.
      </p>
      {pair.decision === 'merged' && goesOn && (
        <Link to={`/applications/${goesOn.id}`}>Go to {goesOn.reference}, which goes on</Link>
      )}
    </div>
  )
}
