import { Link } from 'react-router'
import { Page } from '../../ui/Page.tsx'

export function NotAllowedPage() {
  return (
    <Page title="This page is not open to you">
      <p>You are signed in, but this page is for people with another role in the programme.</p>
      <p>If you think that it should be open to you, ask your coordinator: they can change what you may do.</p>
      <p>
        <Link to="/">Go to your home page</Link>
      </p>
    </Page>
  )
}
