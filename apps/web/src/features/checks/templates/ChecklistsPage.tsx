import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { formatDay } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { StackingTable } from '../../../ui/StackingTable.tsx'
import { checklistsQuery } from '../queries.ts'

export const checklistPath = ({ organisationId, role }: { organisationId: string; role: string }): string =>
  `/recruitment/checklists/${organisationId}/${encodeURIComponent(role)}`

/** Roles that have a checklist, and which version is in force. */
export function ChecklistsPage() {
  const { data } = useSuspenseQuery(checklistsQuery())
  return (
    <Page back={{ to: '/recruitment', text: 'Back to recruitment' }} title="Checklists" wide>
      <p>What is asked of everybody who starts in a role. A change holds for those who start from then on.</p>
      <StackingTable
        caption="Checklists by role"
        columns={[
          {
            key: 'role',
            heading: 'Role',
            cell: ({ organisation, role }) => (
              <Link to={checklistPath({ organisationId: organisation.id, role })}>{role}</Link>
            ),
          },
          { key: 'organisation', heading: 'Organisation', cell: ({ organisation }) => organisation.name },
          { key: 'items', heading: 'Lines', isNumber: true, cell: ({ items }) => items },
          {
            key: 'version',
            heading: 'Version',
            cell: ({ number, changedAt }) =>
              changedAt === null ? 'The usual checklist' : `${number}, since ${formatDay(changedAt)}`,
          },
        ]}
        rowKey={({ organisation, role }) => `${organisation.id} ${role}`}
        rows={data.items}
      />
    </Page>
  )
}
