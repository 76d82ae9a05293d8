// libedit's calls are variadic, which Swift cannot call; this is the whole of what needs C.
#define _GNU_SOURCE  // for pipe2

#include "CEdit.h"

#include <errno.h>
#include <fcntl.h>
#include <histedit.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

struct line_editor {
  EditLine *edit;
  History *history;
  HistEvent event;
  const char *prompt;
  char *line;
};

static volatile sig_atomic_t interrupted;

// The handler writes here, so that a wait for a key ends whichever thread the signal reaches, and
// even if it comes the moment before the wait begins.
static int wake[2] = {-1, -1};

static void on_interrupt(int signal) {
  (void)signal;
  int before = errno;
  interrupted = 1;
  if (write(wake[1], "", 1) < 0) errno = before;
}

// Reads a key: 1 for one, 0 at the end of input, -1 after an interrupt.
static int read_key(EditLine *edit, wchar_t *key) {
  (void)edit;
  mbstate_t state = {0};
  for (;;) {
    struct pollfd waits[2] = {{STDIN_FILENO, POLLIN, 0}, {wake[0], POLLIN, 0}};
    if (poll(waits, 2, -1) < 0 && errno != EINTR) return -1;
    if (interrupted) return -1;
    if (!waits[0].revents) continue;
    char byte;
    ssize_t count = read(STDIN_FILENO, &byte, 1);
    if (count == 0) return 0;
    if (count < 0 && errno != EINTR) return -1;
    if (count < 0) continue;
    switch (mbrtowc(key, &byte, 1, &state)) {
      case (size_t)-2: continue;  // there is more of it
      case (size_t)-1:
        memset(&state, 0, sizeof state);
        continue;
      default: return 1;
    }
  }
}

static char *prompt_of(EditLine *edit) {
  line_editor *editor = NULL;
  el_get(edit, EL_CLIENTDATA, &editor);
  return (char *)(editor ? editor->prompt : "");
}

// What a terminal puts around pasted text, and how it is asked to.
static const wchar_t paste_end[] = L"\033[201~";
static const char bracket_pastes[] = "\033[?2004h", unbracket_pastes[] = "\033[?2004l";

enum { longest_paste = 1 << 20 };

struct pasted {
  wchar_t *text;
  size_t count, space;
};

// Adds a character; what is beyond the longest paste, or finds no memory, is let go.
static void keep(struct pasted *pasted, wchar_t next) {
  if (pasted->count + 1 >= pasted->space) {
    size_t space = pasted->space ? 2 * pasted->space : 256;
    wchar_t *more =
        space <= longest_paste ? realloc(pasted->text, space * sizeof *more) : NULL;
    if (!more) return;
    pasted->text = more;
    pasted->space = space;
  }
  pasted->text[pasted->count++] = next == L'\r' ? L'\n' : next;
}

// Takes in what is pasted as one piece, however slowly it comes: its line ends end no message.
static unsigned char paste(EditLine *edit, int key) {
  (void)key;
  struct pasted pasted = {0};
  wchar_t next;
  for (size_t matched = 0; paste_end[matched] && el_wgetc(edit, &next) == 1;) {
    if (next == paste_end[matched]) {
      matched += 1;
      continue;
    }
    for (size_t index = 0; index < matched; index++) keep(&pasted, paste_end[index]);
    matched = next == paste_end[0];
    if (!matched) keep(&pasted, next);
  }
  // The line end that is mostly copied along with a text would be an empty line.
  while (pasted.count > 0 && pasted.text[pasted.count - 1] == L'\n') pasted.count -= 1;
  if (pasted.text) pasted.text[pasted.count] = 0;
  int inserted = pasted.count == 0 || el_winsertstr(edit, pasted.text) == 0;
  free(pasted.text);
  return inserted ? CC_REFRESH : CC_ERROR;
}

static int may_bracket(void) {
  const char *terminal = getenv("TERM");
  return terminal && *terminal && strcmp(terminal, "dumb") && isatty(STDOUT_FILENO);
}

// From the first line until the program has heard enough, however it ends.
static int is_bracketing;

static void bracket(void) {
  if (is_bracketing || !may_bracket()) return;
  is_bracketing = 1;
  fputs(bracket_pastes, stdout);
  fflush(stdout);
}

static void unbracket(void) {
  if (!is_bracketing) return;
  is_bracketing = 0;
  fputs(unbracket_pastes, stdout);
  fflush(stdout);
}

line_editor *line_editor_new(const char *program) {
  if (wake[0] < 0 && pipe2(wake, O_CLOEXEC | O_NONBLOCK) != 0) return NULL;
  line_editor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->prompt = "";
  editor->edit = el_init(program, stdin, stdout, stderr);
  editor->history = history_init();
  if (!editor->edit || !editor->history) {
    line_editor_free(editor);
    return NULL;
  }
  el_set(editor->edit, EL_CLIENTDATA, editor);
  el_set(editor->edit, EL_PROMPT, prompt_of);
  el_set(editor->edit, EL_EDITOR, "emacs");
  el_set(editor->edit, EL_SIGNAL, 0);
  el_set(editor->edit, EL_GETCFN, read_key);
  el_set(editor->edit, EL_ADDFN, "paste", "Insert what is pasted", paste);
  el_set(editor->edit, EL_BIND, "\033[200~", "paste", NULL);
  atexit(unbracket);
  bracket();
  history(editor->history, &editor->event, H_SETSIZE, 100);
  el_set(editor->edit, EL_HIST, history, editor->history);
  return editor;
}

const char *line_editor_read(line_editor *editor, const char *prompt, int *was_interrupted) {
  struct sigaction action = {0}, before;
  action.sa_handler = on_interrupt;  // without SA_RESTART, so that the read returns
  sigaction(SIGINT, &action, &before);
  interrupted = 0;
  char stale;
  while (read(wake[0], &stale, 1) == 1) {
  }
  // Threads of a pool are born with signals blocked.
  sigset_t wanted;
  sigemptyset(&wanted);
  sigaddset(&wanted, SIGINT);
  pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
  editor->prompt = prompt;
  int count = 0;
  // Before the prompt is seen, or the first keys would still go to the terminal's own editing.
  el_set(editor->edit, EL_PREP_TERM, 1);
  bracket();
  const char *line = el_gets(editor->edit, &count);
  sigaction(SIGINT, &before, NULL);
  *was_interrupted = interrupted;
  free(editor->line);
  editor->line = NULL;
  if (interrupted || !line || count <= 0) {
    unbracket();
    return NULL;
  }
  history(editor->history, &editor->event, H_ENTER, line);
  editor->line = strdup(line);
  // Other line ends are those of a paste.
  size_t length = editor->line ? strlen(editor->line) : 0;
  if (length > 0 && editor->line[length - 1] == '\n') editor->line[length - 1] = 0;
  return editor->line;
}

void line_editor_free(line_editor *editor) {
  if (!editor) return;
  if (editor->history) history_end(editor->history);
  if (editor->edit) el_end(editor->edit);
  free(editor->line);
  free(editor);
}
