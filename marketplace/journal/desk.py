"""The operator's records: read-mostly pages over the tables, whose only buttons are the legal moves."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.auth.views import redirect_to_login
from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from marketplace.journal.columns import dressed, filters
from marketplace.journal.moves import Act, Move, Refused, legal, perform
from marketplace.journal.record_names import name_record
from marketplace.kernel.clock import town_now, wall_now
from marketplace.kernel.states import AlreadyMoved, IllegalMove

COUNTED = 10_000


class Desk(admin.AdminSite):
    """For operators; others find nothing here, and who is not signed in is asked to at the usual door."""

    site_header = site_title = "Quartier"
    site_url = "/regie/"
    index_title = lazy("Records")
    enable_nav_sidebar = False

    def register(self, model_or_iterable: Any, *args: Any, **options: Any) -> None:
        """Register tables under the names that the operator's language has for them."""
        for model in [model_or_iterable] if isinstance(model_or_iterable, type) else model_or_iterable:
            name_record(model)
        super().register(model_or_iterable, *args, **options)

    def has_permission(self, request: HttpRequest) -> bool:
        return request.user.is_active and bool(getattr(request.user, "is_staff", False))

    def admin_view(self, view: Callable[..., Any], cacheable: bool = False) -> Callable[..., Any]:
        inner = super().admin_view(view, cacheable)

        def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            if request.user.is_authenticated and not self.has_permission(request):
                raise Http404
            return inner(request, *args, **kwargs)

        return checked

    def index(self, request: HttpRequest, extra_context: Any = None) -> TemplateResponse:
        """Show the tables, and above them what waits for somebody."""
        return super().index(request, {"waiting": self._waiting(), **(extra_context or {})})

    def _waiting(self) -> list[tuple[str, int, str]]:
        """Return what waits: the records' name, how many, and where they are listed."""
        found = []
        for model, records in self._registry.items():
            if (waits := getattr(records, "waits", None)) is None:
                continue
            count = model._default_manager.filter(waits).order_by()[:COUNTED].count()
            name = f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"
            found += [
                (str(model._meta.verbose_name_plural), count, reverse(name) + records.waits_query)
            ] * bool(count)
        return sorted(found)

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        if request.user.is_authenticated:
            if not self.has_permission(request):
                raise Http404
            return redirect("admin:index")
        return redirect_to_login(request.GET.get("next") or reverse("admin:index"))


desk = Desk(name="admin")


class Pages(Paginator):
    """Counts no further than anybody turns pages: the journal has millions of rows."""

    @cached_property
    def count(self) -> int:
        rows = self.object_list
        return rows.order_by()[:COUNTED].count() if isinstance(rows, models.QuerySet) else len(rows)


class Records(admin.ModelAdmin):
    """A table to look things up in: nothing is added, edited or deleted; `moves` are the buttons of a row."""

    moves: ClassVar[Sequence[Move]] = ()
    waits: models.Q | None = None  # which rows wait for somebody to look, and the filter that lists them
    waits_query = "?state__exact=open"
    paginator = Pages
    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    ordering: ClassVar[Any] = ("-pk",)
    actions = None
    change_form_template = "admin/record.html"

    def has_add_permission(self, request: HttpRequest, *_row: Any) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.admin_site.has_permission(request)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.admin_site.has_permission(request)

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        return dressed(self.model, self.list_display)

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        return filters(self.model, self.list_filter)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        return dressed(self.model, list(super().get_fields(request, obj)))

    def get_urls(self) -> list[URLPattern]:
        meta = self.model._meta
        view = self.admin_site.admin_view(self.move_view)
        name = f"{meta.app_label}_{meta.model_name}_move"
        return [path("<path:object_id>/move/<slug:name>/", view, name=name), *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        row = self.get_object(request, object_id)
        context = {"moves": self._buttons(row) if row else [], **(extra_context or {})}
        return super().change_view(request, object_id, form_url, context)

    def move_view(self, request: HttpRequest, object_id: str, name: str) -> HttpResponse:
        """Ask for what a move wants, and make it on a post."""
        row, move = self.get_object(request, object_id), _named(self.moves, name)
        if row is None:
            raise Http404
        is_post = request.method == "POST"
        form = move.form(row, data=request.POST if is_post else None) if move.form else None
        if not is_post or (form is not None and not form.is_valid()):
            return self._asking(request, row, move, form)
        self._make(request, row, move, form.cleaned_data if form else {})
        return redirect(f"admin:{self._name}_change", row.pk)

    def _asking(self, request: HttpRequest, row: Any, move: Move, form: Any) -> HttpResponse:
        if not move.allows(row):
            messages.warning(request, _("This has moved on meanwhile; here is how it stands."))
            return HttpResponseRedirect(reverse(f"admin:{self._name}_change", args=[row.pk]))
        context = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "title": move.label,
            "row": row,
            "move": move,
            "form": form,
        }
        return TemplateResponse(request, "admin/move.html", context)

    def _make(self, request: HttpRequest, row: Any, move: Move, words: dict[str, Any]) -> None:
        actor = f"operator:{request.user.public_id}"  # type: ignore[union-attr]
        try:
            perform(move, row, Act(at=town_now(), wall_at=wall_now(), actor=actor, words=words))
        except (AlreadyMoved, IllegalMove):
            messages.warning(request, _("This has moved on meanwhile; here is how it stands."))
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Done: {move}.").format(move=move.label))

    def _buttons(self, row: Any) -> list[tuple[Move, str]]:
        return [
            (move, reverse(f"admin:{self._name}_move", args=[row.pk, move.name]))
            for move in legal(self.moves, row)
        ]

    @property
    def _name(self) -> str:
        return f"{self.model._meta.app_label}_{self.model._meta.model_name}"


class Rows(admin.TabularInline):
    """Rows that belong to a record, shown below it."""

    extra = 0
    can_delete = False
    _columns: list[Any] | None = None

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        """Return the columns, each time the same ones: Django tells by them which are only shown."""
        if self._columns is None:
            self._columns = dressed(self.model, list(self.fields or self._own()))
        return self._columns

    def _own(self) -> list[str]:
        """Return every column but the key and the record they belong to."""
        columns = (field for field in self.model._meta.fields if field.editable and not field.primary_key)
        return [field.name for field in columns if field.related_model is not self.parent_model]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        return self.get_fields(request, obj)

    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return True


def _named(moves: Sequence[Move], name: str) -> Move:
    for move in moves:
        if move.name == name:
            return move
    raise Http404
