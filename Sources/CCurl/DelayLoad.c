#define CURL_DISABLE_TYPECHECK
#include "CCurl.h"

#include "CDelayLoad.h"

#define DELAYED(result, name, parameters, arguments) \
  DELAY_LOAD("libcurl.so.4", result, name, parameters, arguments)

DELAYED(void, curl_easy_cleanup, (CURL *curl), (curl))
DELAYED(CURL *, curl_easy_init, (void), ())
DELAYED(const char *, curl_easy_strerror, (CURLcode code), (code))
DELAYED(void, curl_free, (void *p), (p))
DELAYED(CURLcode, curl_global_init, (long flags), (flags))
DELAYED(CURLMcode, curl_multi_add_handle,
        (CURLM *multi_handle, CURL *curl_handle), (multi_handle, curl_handle))
DELAYED(CURLMcode, curl_multi_cleanup, (CURLM *multi_handle), (multi_handle))
DELAYED(CURLMsg *, curl_multi_info_read,
        (CURLM *multi_handle, int *msgs_in_queue), (multi_handle, msgs_in_queue))
DELAYED(CURLM *, curl_multi_init, (void), ())
DELAYED(CURLMcode, curl_multi_perform,
        (CURLM *multi_handle, int *running_handles), (multi_handle, running_handles))
DELAYED(CURLMcode, curl_multi_poll,
        (CURLM *multi, struct curl_waitfd fds[], unsigned int count, int timeout_ms, int *ready),
        (multi, fds, count, timeout_ms, ready))
DELAYED(CURLMcode, curl_multi_remove_handle,
        (CURLM *multi_handle, CURL *curl_handle), (multi_handle, curl_handle))
DELAYED(CURLMcode, curl_multi_wakeup, (CURLM *multi_handle), (multi_handle))
DELAYED(struct curl_slist *, curl_slist_append,
        (struct curl_slist *list, const char *data), (list, data))
DELAYED(void, curl_slist_free_all, (struct curl_slist *list), (list))
DELAYED(CURLU *, curl_url, (void), ())
DELAYED(void, curl_url_cleanup, (CURLU *handle), (handle))
DELAYED(CURLUcode, curl_url_get,
        (CURLU *handle, CURLUPart what, char **part, unsigned int flags),
        (handle, what, part, flags))
DELAYED(CURLUcode, curl_url_set,
        (CURLU *handle, CURLUPart what, const char *part, unsigned int flags),
        (handle, what, part, flags))
