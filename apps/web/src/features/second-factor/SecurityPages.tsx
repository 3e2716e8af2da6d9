import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { NotFoundPage } from '../../app/errors/NotFoundPage.tsx'
import { PageSkeleton } from '../../ui/Skeleton.tsx'
import { RemoveAppPage, SetUpAppPage } from './AppPages.tsx'
import { AddPasskeyPage, RemovePasskeyPage, RenamePasskeyPage } from './PasskeyPages.tsx'
import { RecoveryCodesPage } from './RecoveryCodesPage.tsx'
import { SecurityPage } from './SecurityPage.tsx'

/** One route of the product's table for all of them: few people come here, and everybody loads that table. */
export function SecurityPages() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Routes>
        <Route element={<SecurityPage />} index />
        <Route element={<SetUpAppPage />} path="app" />
        <Route element={<RemoveAppPage />} path="app/remove" />
        <Route element={<AddPasskeyPage />} path="passkeys/add" />
        <Route element={<RenamePasskeyPage />} path="passkeys/:passkeyId/rename" />
        <Route element={<RemovePasskeyPage />} path="passkeys/:passkeyId/remove" />
        <Route element={<RecoveryCodesPage />} path="recovery-codes" />
        <Route element={<NotFoundPage />} path="*" />
      </Routes>
    </Suspense>
  )
}
