import type { DatedRate } from '@elevate/contracts/payment-rates'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { formatShortDay } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { useChosenOrganisation } from '../people/organisation.ts'
import { NoOrganisation } from '../recruitment-settings/NoOrganisation.tsx'
import { poundsWords } from './pounds.ts'
import { ratesQuery } from './queries.ts'

/** What is paid for involvement, from which day, and what is in force today. */
export function RatesPage() {
  const { organisation } = useChosenOrganisation()
  if (!organisation) return <NoOrganisation />
  return <Rates organisationId={organisation.id} name={organisation.name} />
}

function Rates({ organisationId, name }: { organisationId: string; name: string }) {
  const { data } = useSuspenseQuery(ratesQuery(organisationId))
  const search = `?organisation=${organisationId}`
  const inForce = data.items.find((rate) => rate.isInForce)
  return (
    <Page
      back={{ to: `/recruitment/settings${search}`, text: 'Back to recruitment settings' }}
      caption={name}
      title="Payment rates"
      wide
    >
      {inForce && (
        <p>
          Today {poundsWords(inForce.dayPence)} is paid for a day and {poundsWords(inForce.halfDayPence)} for half a
          day.
        </p>
      )}
      <p>
        A rate holds from its day until the next one begins. A campaign keeps the rate that it was published with, so
        rates are added and never changed.
      </p>
      <ButtonLink to={`/recruitment/settings/rates/add${search}`}>Add a rate</ButtonLink>
      {data.items.length === 0 ? (
        <EmptyState heading="No rate yet">
          <p>Add what you pay for a day and half a day of involvement. Adverts say it by themselves.</p>
        </EmptyState>
      ) : (
        <StackingTable
          caption={data.items.length === 1 ? '1 rate' : `${data.items.length} rates, the latest first`}
          columns={columns(search)}
          rowKey={({ id }) => id}
          rows={data.items}
        />
      )}
    </Page>
  )
}

const columns = (search: string): Column<DatedRate>[] => [
  {
    key: 'from',
    heading: 'From',
    cell: ({ validFrom, isInForce }) => (
      <>
        {formatShortDay(validFrom)}{' '}
        {isInForce && <strong className="nhsuk-tag nhsuk-tag--green">In force today</strong>}
      </>
    ),
  },
  { key: 'day', heading: 'A day', isNumber: true, cell: ({ dayPence }) => poundsWords(dayPence) },
  { key: 'half', heading: 'Half a day', isNumber: true, cell: ({ halfDayPence }) => poundsWords(halfDayPence) },
  { key: 'note', heading: 'Note', cell: ({ note }) => note || 'None' },
  { key: 'campaigns', heading: 'Campaigns', isNumber: true, cell: ({ campaigns }) => campaigns },
  {
    key: 'remove',
    heading: 'To do',
    isAction: true,
    cell: ({ id, validFrom, can }) =>
      can.remove ? (
        <Link to={`/recruitment/settings/rates/${id}/remove${search}`}>
          Take back<span className="nhsuk-u-visually-hidden"> the rate from {formatShortDay(validFrom)}</span>
        </Link>
      ) : (
        'Stays'
      ),
  },
]
