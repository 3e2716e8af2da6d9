import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'

/** For an administrator before the first organisation was added. */
export function NoOrganisation() {
  return (
    <Page back={{ to: '/', text: 'Back to home' }} title="Recruitment settings">
      <EmptyState heading="There is no organisation yet">
        <p>Add one first. It starts with the usual settings, all of which it can change.</p>
      </EmptyState>
    </Page>
  )
}
