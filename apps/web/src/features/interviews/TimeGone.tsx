import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'

/** Cancelled or begun meanwhile. */
export function TimeGone({ campaignId }: { campaignId: string }) {
  return (
    <Page
      back={{ to: `/recruitment/${campaignId}/interviews`, text: 'Back to interviews' }}
      title="This time can no longer be changed"
    >
      <EmptyState heading="There is nothing to do">
        <p>It has begun, or somebody has cancelled it.</p>
      </EmptyState>
    </Page>
  )
}
