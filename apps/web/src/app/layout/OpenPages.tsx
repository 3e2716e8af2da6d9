import { Suspense } from 'react'
import { Outlet, useLocation } from 'react-router'
import { PageSkeleton } from '../../ui/Skeleton.tsx'

/** Pages that anybody may open and that read something first. */
export function OpenPages() {
  const { pathname } = useLocation()
  return (
    <Suspense fallback={<PageSkeleton />} key={pathname}>
      <Outlet />
    </Suspense>
  )
}
