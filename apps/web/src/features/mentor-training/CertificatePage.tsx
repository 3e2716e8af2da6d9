import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { Page } from '../../ui/Page.tsx'
import { certificateQuery } from './queries.ts'
import '../../styles/mentoring-sessions.scss'

/** To be printed, or kept as a file by printing into one. */
export function CertificatePage() {
  const { organisationId = '', personId = '' } = useParams()
  const { data } = useSuspenseQuery(certificateQuery(organisationId, personId))
  return (
    <Page back={{ to: '/mentoring/training', text: 'Back to training' }} title="Certificate">
      <div className="app-certificate">
        <p className="nhsuk-body-s">{data.organisation}</p>
        <h2 className="nhsuk-heading-l">{data.name}</h2>
        <p>took part in</p>
        <h3 className="nhsuk-heading-m">{data.title}</h3>
        <p>on {formatDay(data.trainedOn)}, and is trained as a mentor of Patient Safety Partners.</p>
        <p className="nhsuk-body-s">
          To be refreshed by {formatDay(data.refreshDueOn)}. Number {data.number}
        </p>
      </div>
      <div className="app-screen-only nhsuk-u-margin-top-4">
        <Button look="secondary" onClick={() => window.print()}>
          Print
        </Button>
      </div>
    </Page>
  )
}
