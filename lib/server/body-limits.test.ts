import { expect, it } from 'vitest'
import { importUploadPath } from '@/lib/catalogue-imports/types'
import { feedbackRoute } from '@/lib/feedback/types'
import { ingestPath } from '@/lib/uploads/upload-link'
import { bodyLimits } from './body-limits'

const submissionRoute = '/nop-ho-so/gui/v1'

it.each([`${ingestPath}/abc`, submissionRoute, feedbackRoute, '/can-bo/tep', importUploadPath])('%s takes files', (path) => {
  expect(bodyLimits(path).bytes).toBeGreaterThan(60_000_000)
})

it.each([
  '/api/uploadthing',
  '/api/auth/signout',
  '/can-bo/ho-so',
  '/can-bo/thu-tuc/nhap',
  '/can-bo/dang-nhap',
  '/nop-ho-so/1.001193',
  '/phan-anh/tra-cuu',
  '/tra-cuu',
])('%s reads its body into memory, so it takes little', (path) => {
  expect(bodyLimits(path).bytes).toBeLessThanOrEqual(1_048_576)
})
