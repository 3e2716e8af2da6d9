import { exportConnections } from '@elevate/contracts/connections'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { download } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterPanel } from '../../ui/FilterPanel.tsx'
import { Page } from '../../ui/Page.tsx'
import { SpreadsheetButtons } from '../../ui/SpreadsheetButtons.tsx'
import { OrganisationChoice } from '../coffee/OrganisationChoice.tsx'
import { useOrganisation } from '../coffee/organisation.ts'
import { ConnectionPicture } from './ConnectionPicture.tsx'
import { ConnectionTable } from './ConnectionTable.tsx'
import { askedIn, connectionFilters } from './filters.ts'
import { Key } from './Key.tsx'
import { connectionsQuery } from './queries.ts'
import { headlineOf } from './words.ts'

/** Who was brought together with whom, and who has nobody: a picture with its table behind it. */
export function ConnectionsPage() {
  const organisation = useOrganisation()
  const [search] = useSearchParams()
  const asked = { organisationId: organisation.id, ...askedIn(search) }
  const { data: map } = useSuspenseQuery(connectionsQuery(asked))
  const [isTableShown, setIsTableShown] = useState(false)
  return (
    <Page back={{ to: '/support', text: 'Back to support' }} title="Connection map" wide>
      <OrganisationChoice />
      <FilterPanel filters={connectionFilters} />
      <h2 className="nhsuk-heading-m">{headlineOf(map, asked.channel)}</h2>
      <p>
        Since {formatDay(map.since)}: matched for coffee, buddies, mentor and partner. It shows who was brought
        together, never what anybody said about it.
      </p>
      {map.people.length === 0 ? (
        <EmptyState heading="There is nothing to show yet">
          <p>Once partners are matched for coffee, have a buddy or a mentor, this shows who knows whom.</p>
        </EmptyState>
      ) : (
        <>
          <Key map={map} />
          <Button
            aria-controls="connection-table"
            aria-expanded={isTableShown}
            look="secondary"
            onClick={() => setIsTableShown(!isTableShown)}
            small
          >
            {isTableShown ? 'Show the picture' : 'Show as a table'}
          </Button>
          <div className={isTableShown ? 'app-print-only' : ''}>
            <ConnectionPicture map={map} />
          </div>
          <div className={isTableShown ? '' : 'app-print-only'} id="connection-table">
            <ConnectionTable map={map} />
          </div>
          <SpreadsheetButtons
            fetchFile={(format) => download(exportConnections, { query: { ...asked, format } })}
            what="the connections"
          />
        </>
      )}
    </Page>
  )
}
