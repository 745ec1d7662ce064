'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, TextField } from '@/components/ui/field'
import { editContactAction } from '@/lib/units/actions'
import type { Contact } from '@/lib/units/types'

export function ContactForm({ unitId, version, contact }: { unitId: string; version: number; contact: Contact }) {
  const form = useAnswer(editContactAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa lưu được" message={form.message} errors={form.errors} />
      <input type="hidden" name="unitId" value={unitId} />
      <input type="hidden" name="version" value={version} />
      <FieldStack>
        <TextField label="Địa chỉ" optional {...form.text('address', contact.address)} />
        <TextField label="Điện thoại" type="tel" width="name" optional {...form.text('phone', contact.phone)} />
        <TextField label="Thư điện tử" type="email" width="name" optional {...form.text('email', contact.email)} />
        <TextField
          label="Người phụ trách"
          hint="Họ tên và chức vụ, nếu cơ quan muốn công khai."
          optional
          {...form.text('leader', contact.leader)}
        />
        <TextField label="Địa chỉ tiếp nhận phản ánh, kiến nghị" optional {...form.text('petitionAddress', contact.petitionAddress)} />
        <TextField
          label="Điện thoại tiếp nhận phản ánh"
          type="tel"
          width="name"
          optional
          {...form.text('petitionPhone', contact.petitionPhone)}
        />
        <TextField
          label="Thư điện tử tiếp nhận phản ánh"
          type="email"
          width="name"
          optional
          {...form.text('petitionEmail', contact.petitionEmail)}
        />
        <TextField
          label="Mã ngân hàng nhận phí, lệ phí"
          hint="Sáu chữ số. Có đủ ba mục về tài khoản thì người dân chuyển khoản được bằng mã QR."
          inputMode="numeric"
          width="code"
          optional
          {...form.text('bankCode', contact.bankCode)}
        />
        <TextField label="Số tài khoản" width="name" optional {...form.text('bankAccount', contact.bankAccount)} />
        <TextField
          label="Tên chủ tài khoản"
          hint="Như ngân hàng ghi."
          width="name"
          optional
          {...form.text('bankHolder', contact.bankHolder)}
        />
        <p>
          <SubmitButton pending={form.pending}>Lưu thông tin liên hệ</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}
