import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import styles from "./dialog.module.css";

interface DialogProps {
  readonly open: boolean;
  /** Escape, a click beside it, or one of its own buttons. */
  readonly onClose: () => void;
  readonly heading: ReactNode;
  /** The quiet line below the heading. */
  readonly standfirst?: ReactNode;
  /** An answer is needed: a click beside it does not close it. Escape does. */
  readonly insists?: boolean;
  readonly children: ReactNode;
}

/** A question over the page. Focus stays inside while it is open and goes back where it was when it closes. */
export function Dialog({ open, onClose, heading, standfirst, insists, children }: DialogProps) {
  return (
    <ModalOverlay
      className={styles["veil"] ?? ""}
      isOpen={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      isDismissable={!insists}
    >
      <Modal className={styles["modal"] ?? ""}>
        <AriaDialog className={styles["dialog"] ?? ""}>
          <Heading slot="title" level={2}>
            {heading}
          </Heading>
          {standfirst && <p className={styles["standfirst"]}>{standfirst}</p>}
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The buttons that answer a dialog, the likeliest first. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles["actions"]}>{children}</div>;
}
