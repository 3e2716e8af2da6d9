import type { Organisation } from '@elevate/contracts/organisations'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { organisationQuery } from './queries.ts'
import { kindWords } from './words.ts'

/** What an organisation is, and what it decides for itself. */
export function OrganisationPage() {
  const { organisationId = '' } = useParams()
  const { data: organisation } = useSuspenseQuery(organisationQuery(organisationId))
  return (
    <Page back={{ to: '/organisations', text: 'Back to organisations' }} title={organisation.name}>
      <h2 className="nhsuk-heading-m">About it</h2>
      <Facts
        facts={[
          { name: 'Called', value: organisation.shortName },
          { name: 'Kind', value: kindWords[organisation.kind] },
          { name: 'ODS code', value: organisation.odsCode },
          { name: 'Region', value: organisation.region },
          { name: 'Other names in spreadsheets', value: organisation.aliases.join(', ') || 'None' },
        ]}
      />
      {organisation.can.editOrganisation && (
        <p>
          <Link to={`/organisations/${organisation.id}/edit`}>Change name, code or kind</Link>
        </p>
      )}
      <Settings organisation={organisation} />
      <ul className="nhsuk-list">
        <li>
          <Link to={`/people?organisation=${organisation.id}`}>People of {organisation.shortName}</Link>
        </li>
        <li>
          <Link to={`/recruitment/settings?organisation=${organisation.id}`}>Recruitment settings</Link>
        </li>
        <li>
          <Link to={`/grants?organisation=${organisation.id}`}>Who may do what</Link>
        </li>
        <li>
          <Link to={`/organisations/${organisation.id}/sign-in-rules`}>
            Rules for signing in: from when a second factor is required
          </Link>
        </li>
        <li>
          <Link to={`/organisations/${organisation.id}/retention`}>How long records are kept</Link>
        </li>
        <li>
          <Link to={`/organisations/${organisation.id}/history`}>History: who changed the settings</Link>
        </li>
      </ul>
    </Page>
  )
}

function Settings({ organisation: { id, settings, can } }: { organisation: Organisation }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">What it decides for itself</h2>
      <Facts
        facts={[
          { name: 'Usual term', value: settings.termMonths === null ? 'None' : `${settings.termMonths} months` },
          { name: 'Days to meet for coffee', value: settings.coffeeDaysToMeet },
          { name: 'Days until people are asked again how it went', value: settings.coffeeReminderDays },
          { name: 'Months until a coffee match has faded', value: settings.coffeeHistoryMonths },
          {
            name: 'Leaver checklist',
            value: (
              <ol className="nhsuk-list nhsuk-list--number">
                {settings.leaverChecklist.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ol>
            ),
          },
        ]}
      />
      {can.editSettings && (
        <p>
          <Link to={`/organisations/${id}/settings`}>Change these settings</Link>
        </p>
      )}
    </>
  )
}
