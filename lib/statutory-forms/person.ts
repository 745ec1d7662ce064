import type { PdfContent } from '@/lib/pdf/document'
import type { FormFacts } from './facts'
import { line, twoLines } from './frame'

/** Who handed the dossier in, how to reach them, and whose it is when it is another's. */
export function personLines({ submitter, owner }: FormFacts, { withNumber = true } = {}): PdfContent[] {
  return [
    line('Người nộp', submitter?.fullName, true),
    ...(withNumber ? [line('Số giấy tờ tùy thân', submitter?.idNumber ?? submitter?.businessNumber)] : []),
    line('Địa chỉ', submitter?.address ?? owner?.address),
    twoLines(line('Số điện thoại', submitter?.phone ?? owner?.phone), line('Email', submitter?.email ?? owner?.email)),
    ...(owner
      ? [
          line('Chủ hồ sơ', owner.fullName, true),
          ...(owner.businessNumber ? [line('Mã số', owner.businessNumber)] : []),
          ...(owner.address && submitter?.address ? [line('Địa chỉ chủ hồ sơ', owner.address)] : []),
        ]
      : []),
  ]
}
