import { Button, CopyButton, Modal, Textarea } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '#shared/contract/calendar.ts';
import type { Output } from '#shared/contract/index.ts';
import { messageLinks } from '#shared/rules/message-links.ts';
import { downloadFile } from '#renderer/api/files.ts';
import { useJob } from '#renderer/api/use-job.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { errorWords } from '#renderer/api/words.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import classes from './details.module.css';

interface InvitationDialogProps {
  readonly of: Appointment;
  readonly onClose: () => void;
}

/** The other side of a meeting or call is told of it: a message ready to send, and a file for their calendar. */
export function InvitationDialog({ of, onClose }: InvitationDialogProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const answer = useOperation('calendar.invitation', { of, language });
  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      title={t(($) => $.calendar.invite.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      transitionProps={{ duration: 0 }}
    >
      {answer.error && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Message of={of} told={answer.data} />}
    </Modal>
  );
}

interface MessageProps {
  readonly of: Appointment;
  readonly told: Output<'calendar.invitation'>;
}

function Message({ of, told }: MessageProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { language } = format;
  const job = useJob('calendar.saveInvitation');
  const [text, setText] = useState(told.text);
  const { subject, email, phone } = told;
  const links = messageLinks(
    {
      phones: phone === null ? [] : [{ e164: phone, isWrong: false }],
      emails: email === null ? [] : [{ email, problem: null }],
      messengers: [],
      preferredChannel: null,
    },
    { text, subject },
  );
  const save = async (): Promise<void> => {
    const file = await job.run({ of, language });
    if (file) downloadFile(file.token, file.name);
  };
  return (
    <div className={classes.details}>
      <Textarea
        data-autofocus
        autosize
        minRows={4}
        maxRows={12}
        maxLength={1500}
        label={t(($) => $.calendar.invite.text)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button
          leftSection={<IconDownload size={18} stroke={1.5} aria-hidden />}
          loading={job.isRunning}
          onClick={() => void save()}
        >
          {t(($) => $.calendar.invite.file)}
        </Button>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={
                copied ? (
                  <IconCheck size={18} stroke={1.5} aria-hidden />
                ) : (
                  <IconCopy size={18} stroke={1.5} aria-hidden />
                )
              }
              onClick={copy}
            >
              {copied ? t(($) => $.calendar.invite.copied) : t(($) => $.calendar.invite.copy)}
            </Button>
          )}
        </CopyButton>
        {links.map(({ way, to, href }) => (
          <Button
            key={href}
            component="a"
            href={href}
            variant="default"
            title={to.startsWith('+') ? format.phone(to) : to}
            {...(href.startsWith('https:') ? { target: '_blank', rel: 'noreferrer' } : {})}
          >
            {t(($) => $.card.message.ways[way])}
          </Button>
        ))}
      </div>
      {job.error && (
        <p className={classes.alarm} role="alert">
          {errorWords(i18n, job.error)}
        </p>
      )}
      <p className={classes.quiet}>{t(($) => $.calendar.invite.hint)}</p>
    </div>
  );
}
