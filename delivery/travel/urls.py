"""Where our own map asks for the town's plan."""

from django.urls import path

from delivery.travel import views

app_name = "travel"
urlpatterns = [path("<slug:city>/plan.json", views.plan, name="plan")]
