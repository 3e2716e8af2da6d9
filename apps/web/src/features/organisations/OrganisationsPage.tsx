import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useMe } from '../../app/session/me.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { StackingTable } from '../../ui/StackingTable.tsx'
import { organisationsQuery } from './queries.ts'
import { kindWords } from './words.ts'

export function OrganisationsPage() {
  const { can } = useMe()
  const { data } = useSuspenseQuery(organisationsQuery())
  return (
    <Page back={{ to: '/', text: 'Back to home' }} title="Organisations" wide>
      {can.administer && <ButtonLink to="/organisations/add">Add an organisation</ButtonLink>}
      <StackingTable
        caption={data.items.length === 1 ? '1 organisation' : `${data.items.length} organisations, by name`}
        columns={[
          { key: 'name', heading: 'Name', cell: ({ id, name }) => <Link to={`/organisations/${id}`}>{name}</Link> },
          { key: 'short', heading: 'Called', cell: ({ shortName }) => shortName },
          { key: 'kind', heading: 'Kind', cell: ({ kind }) => kindWords[kind] },
          { key: 'code', heading: 'ODS code', cell: ({ odsCode }) => odsCode ?? 'None' },
          { key: 'region', heading: 'Region', cell: ({ region }) => region ?? 'None' },
        ]}
        rowKey={({ id }) => id}
        rows={data.items}
      />
    </Page>
  )
}
