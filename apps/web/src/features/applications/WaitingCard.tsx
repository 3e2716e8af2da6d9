import type { WaitingApplications } from '@elevate/contracts/application-lists'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { formatDay } from '../../ui/dates.ts'
import { waitingQuery } from './queries.ts'
import { applicationsCounted, daysWords } from './words.ts'

/** The coordinator's home page: applications in which it is their turn, by campaign, with the age of the oldest. */
export function WaitingCard() {
  const { data } = useSuspenseQuery(waitingQuery())
  return (
    <div className="nhsuk-card">
      <div className="nhsuk-card__content">
        <h3 className="nhsuk-card__heading nhsuk-heading-s">Applications waiting</h3>
        {data.campaigns.length === 0 && <p>No applications are waiting for you.</p>}
        <ul className="nhsuk-list">
          {data.campaigns.map((campaign) => (
            <Campaign campaign={campaign} key={campaign.campaignId} />
          ))}
        </ul>
        <p className="nhsuk-u-margin-bottom-0">
          <Link to="/recruitment">See all recruitment</Link>
        </p>
      </div>
    </div>
  )
}

function Campaign({ campaign }: { campaign: WaitingApplications['campaigns'][number] }) {
  const { campaignId, title, waiting, oldestSince, daysThere, duplicatesWaiting } = campaign
  return (
    <li>
      <Link to={`/recruitment/${campaignId}/applications?turn=programme&sort=waiting`}>
        {applicationsCounted(waiting)} for {title}
      </Link>
      <br />
      the oldest {daysThere < 1 ? 'since today' : `for ${daysWords(daysThere)}, since ${formatDay(oldestSince)}`}
      {duplicatesWaiting > 0 && (
        <>
          <br />
          <Link to={`/recruitment/${campaignId}/duplicates`}>
            {duplicatesWaiting === 1 ? '1 possible duplicate' : `${duplicatesWaiting} possible duplicates`}
          </Link>
        </>
      )}
    </li>
  )
}
