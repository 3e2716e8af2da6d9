import { Link } from 'react-router'
import { Page } from '../../ui/Page.tsx'

/** Also for what is there but not this person's to know of: the two look the same. */
export function NotFoundPage() {
  return (
    <Page title="We cannot find this page">
      <p>If you typed the address, check that it is right. If you followed a link, it may be out of date.</p>
      <p>
        <Link to="/">Go to your home page</Link>
      </p>
    </Page>
  )
}
